using Security.Audit.Sealing;

namespace Tests.Security.Audit.Sealing;

/// <summary>How long the sealer rests.</summary>
public sealed class SealPaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(59, 0)]
    [InlineData(60, 4)]
    [InlineData(3600, 4)]
    public void RestOf_SomeSecondsAfterTheLastWork_IsLongerAfterAMinute(int seconds, int rest)
    {
        var pace = new SealPace(TimeSpan.FromSeconds(1), Start.AddDays(-1));
        pace.Work(Start);

        Assert.Equal(TimeSpan.FromSeconds(rest), pace.RestOf(Start.AddSeconds(seconds)));
    }

    [Fact]
    public void RestOf_AnIntervalLongerThanThatOfAnIdleSealer_IsNone() =>
        Assert.Equal(TimeSpan.Zero, new SealPace(TimeSpan.FromSeconds(10), Start).RestOf(Start.AddHours(1)));
}
