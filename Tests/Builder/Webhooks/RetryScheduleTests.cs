using Builder.Service.Features.Webhooks.Sending;

namespace Tests.Builder.Webhooks;

/// <summary>When a missed delivery is tried again.</summary>
public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, null, 0, 5)]
    [InlineData(1, null, 1, 5.5)]
    [InlineData(2, null, 0, 300)]
    [InlineData(9, null, 0, 86_400)]
    [InlineData(1, 3600, 0, 3600)]
    [InlineData(2, 10, 0, 300)]
    [InlineData(1, -10, 0, 5)]
    [InlineData(1, 864_000, 0, 86_400)]
    public void Next_AfterSomeTries_IsThePauseOrWhatTheReceiverAskedFor(int tries, int? asked, double chance, double seconds) =>
        Assert.Equal(Given.Start.AddSeconds(seconds), RetrySchedule.Next(tries, Given.Start, asked is { } wish ? TimeSpan.FromSeconds(wish) : null, chance));

    [Fact]
    public void Next_AfterTheTenth_IsNever()
    {
        Assert.Null(RetrySchedule.Next(10, Given.Start, TimeSpan.FromSeconds(1), 0));
        Assert.Equal(new TimeSpan(3, 3, 35, 5), RetrySchedule.Pauses.Aggregate(TimeSpan.Zero, (sum, pause) => sum + pause));
    }
}
