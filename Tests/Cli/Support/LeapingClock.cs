namespace Tests.Cli.Support;

/// <summary>A clock on which every wait is over at once: the time leaps to its end.</summary>
internal sealed class LeapingClock : TimeProvider
{
    private DateTimeOffset _now = Start;

    /// <summary>When it begins.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 14, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How much time the waits took.</summary>
    public TimeSpan Waited => _now - Start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _now += dueTime;
        callback(state);
        return new Rung();
    }

    private sealed class Rung : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
