using Benchmarks.Editing;

namespace Tests.Benchmarks;

public sealed class ActionFiguresTests
{
    private static readonly ActionFigures Bare = new("a bare field", IsTyping: true, [.. Enumerable.Repeat(10.0, 100)], []);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void IsOverBar_OfTyping_LooksAtTheNinetyNinthPercentile(int slow, bool isOver)
    {
        double[] times = [.. Enumerable.Repeat(20.0, 100 - slow), .. Enumerable.Repeat(100.0, slow)];

        Assert.Equal(isOver, new ActionFigures("question", IsTyping: true, times, []).IsOverBar);
        Assert.False(new ActionFigures("moved", IsTyping: false, times, []).IsOverBar);
    }

    [Fact]
    public void Row_BesideTheBareField_HasTheRatios() =>
        Assert.Equal(["moved", "4", "20.0", "40.0", "40.0", "40.0", "2.00", "4.00", "1", "60.0"], new ActionFigures("moved", IsTyping: false, [20, 20, 40, 15], [60]).Row(Bare));
}
