using MassTransit.AmazonSqsTransport.Send;

namespace Tests.Messaging.AmazonSqs.Delays;

public sealed class DelayPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly TimeSpan Hop = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.9, null)]
    [InlineData(-5.0, null)]
    [InlineData(1.9, 1.0)]
    [InlineData(900.0, 900.0)]
    public void ForQueue_WithinWhatSqsKeeps_AsksSqsAlone(double? seconds, double? queueDelay)
    {
        var plan = DelayPlan.ForQueue(Seconds(seconds), isFifo: false, Hop, Now);

        Assert.Equal(new DelayPlan(Seconds(queueDelay), null), plan);
    }

    [Fact]
    public void ForQueue_BeyondWhatSqsKeeps_AddsTheDueTime() =>
        Assert.Equal(
            new DelayPlan(Hop, Now.AddHours(4)),
            DelayPlan.ForQueue(TimeSpan.FromHours(4), isFifo: false, Hop, Now));

    [Fact]
    public void ForQueue_ThatIsFifo_LeavesItToTheReceiver() =>
        Assert.Equal(
            new DelayPlan(null, Now.AddSeconds(10)),
            DelayPlan.ForQueue(TimeSpan.FromSeconds(10), isFifo: true, Hop, Now));

    [Fact]
    public void ForTopic_WithADelay_LeavesItToTheReceivers() =>
        Assert.Equal(new DelayPlan(null, Now.AddSeconds(10)), DelayPlan.ForTopic(TimeSpan.FromSeconds(10), Now));

    [Theory]
    [InlineData(3600, 900)]
    [InlineData(901, 900)]
    [InlineData(20.2, 21)]
    public void NextHop_BeforeTheDueTime_NeverEndsEarly(double left, double hop) =>
        Assert.Equal(TimeSpan.FromSeconds(hop), DelayPlan.NextHop(Now.AddSeconds(left), Hop, Now));

    [Fact]
    public void DueTime_WrittenAndRead_IsTheSame()
    {
        Assert.True(DelayPlan.TryParse(DelayPlan.Format(Now.AddTicks(7)), out var read));
        Assert.Equal(Now.AddTicks(7), read);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 3)]
    public void Hops_OfADelay_AddUpToIt(int hours, int minutes)
    {
        var (due, now) = (Now.AddHours(hours).AddMinutes(minutes), Now);
        var hops = 0;
        for (var wait = DelayPlan.ForQueue(due - Now, isFifo: false, Hop, Now).QueueDelay!.Value; now < due; hops++)
        {
            now += wait;
            wait = DelayPlan.NextHop(due, Hop, now);
        }
        Assert.Equal(due, now);
        Assert.Equal((int)Math.Ceiling((due - Now) / Hop), hops);
    }

    private static TimeSpan? Seconds(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;
}
