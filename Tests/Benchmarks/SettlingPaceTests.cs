using Benchmarks.Contestants;

namespace Tests.Benchmarks;

public sealed class SettlingPaceTests
{
    [Fact]
    public void PauseAfter_SteadyRate_IsTwoFifthsOfTheTimeAhead()
    {
        var pace = new SettlingPace(1000);
        pace.PauseAfter(0, At(0));

        // 100 a second: the other 900 take 9 s.
        Assert.Equal(TimeSpan.FromSeconds(3.6), pace.PauseAfter(100, At(1)));
        Assert.Equal(TimeSpan.FromMilliseconds(10), pace.PauseAfter(999, At(10)));
    }

    [Fact]
    public void PauseAfter_NothingSettledForTwoMinutes_GivesUp()
    {
        var pace = new SettlingPace(1000);
        pace.PauseAfter(0, At(0));
        pace.PauseAfter(1, At(100));
        pace.PauseAfter(1, At(219));

        Assert.Throws<InvalidOperationException>(() => pace.PauseAfter(1, At(221)));
    }

    private static long At(double seconds) => (long)(seconds * TimeProvider.System.TimestampFrequency);
}
