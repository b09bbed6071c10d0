using Benchmarks.Editing;

namespace Tests.Benchmarks;

public sealed class TypistTests
{
    [Fact]
    public void PauseBefore_KeysOfALine_StaysAtOnePaceButForThePausesOfAPerson()
    {
        double[] pauses = [.. Enumerable.Range(0, 320).Select(index => Typist.PauseBefore(index).TotalMilliseconds)];

        Assert.Equal(0, pauses[0]);
        Assert.Equal(280, pauses.Count(pause => pause == 110));
        // Longer than the 300 ms after which a field gives its text, so that keys meet that work.
        Assert.Equal(32, pauses.Count(pause => pause is > 300 and < 700));
        Assert.Equal(7, pauses.Count(pause => pause is >= 1_000 and <= 1_700));
    }
}
