using System.Threading.Channels;

namespace Tests.Cdms.Support;

/// <summary>A clock that stands until a test moves it. Short timers run as ever: what waits for the bus or looks into the outbox goes on. Long ones are the test's.</summary>
internal sealed class HandClock : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private readonly Channel<(TimeSpan DueTime, Action Fire)> _long = Channel.CreateUnbounded<(TimeSpan, Action)>();
    private DateTimeOffset _now = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    /// <summary>Waits until a timer of ten minutes or more is set, moves the clock to its end and lets it fire.</summary>
    /// <returns>The time that it was set to.</returns>
    public async Task<TimeSpan> AdvanceToLongTimerAsync()
    {
        var (dueTime, fire) = await _long.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Advance(dueTime);
        fire();
        return dueTime;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < Long)
            return base.CreateTimer(callback, state, dueTime, period);

        Assert.True(_long.Writer.TryWrite((dueTime, () => callback(state))));
        return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
