using Builder.Pages.Releases;
using Builder.Pages.Shown;

namespace Tests.Pages.Texts;

/// <summary>Times as they are written and read.</summary>
public sealed class ShownTests
{
    [Theory]
    [InlineData(-5, "0 s")]
    [InlineData(89, "89 s")]
    [InlineData(90, "1 min")]
    [InlineData(5399, "89 min")]
    [InlineData(5400, "1 h")]
    [InlineData(172_800, "2 d")]
    public void Of_Duration_TakesTheLargestUnitThatFits(int seconds, string expected) => Assert.Equal(expected, TimeText.Of(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Of_TimeElsewhere_IsWrittenInUtc() => Assert.Equal("2026-03-31 05:00:00 UTC", TimeText.Of(new DateTimeOffset(2026, 3, 31, 14, 0, 0, TimeSpan.FromHours(9))));

    [Theory]
    [InlineData("2026-03-31 14:00")]
    [InlineData(" 2026-03-31T14:00 ")]
    public void TryRead_Time_IsUtc(string text)
    {
        Assert.True(ScheduleText.TryRead(text, out var at));
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 14, 0, 0, TimeSpan.Zero), at);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2026-02-30 14:00")]
    [InlineData("31.03.2026 14:00")]
    public void TryRead_NoTime_IsRefused(string text) => Assert.False(ScheduleText.TryRead(text, out _));
}
