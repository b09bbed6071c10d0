namespace Security.Audit.Sealing;

/// <summary>How long the sealer rests between two rounds: the interval while there is work, longer after a minute of nothing.</summary>
internal sealed class SealPace(TimeSpan interval, DateTimeOffset startedAt)
{
    private static readonly TimeSpan UntilIdle = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan IdleInterval = TimeSpan.FromSeconds(5);

    private DateTimeOffset _lastWork = startedAt;

    /// <summary>The rest before every round.</summary>
    public TimeSpan Interval { get; } = interval;

    /// <summary>There is work, or somebody said so.</summary>
    public void Work(DateTimeOffset now) => _lastWork = now;

    /// <summary>How much longer to rest unless woken; zero while there is work.</summary>
    public TimeSpan RestOf(DateTimeOffset now) =>
        now - _lastWork < UntilIdle || IdleInterval <= Interval ? TimeSpan.Zero : IdleInterval - Interval;
}
