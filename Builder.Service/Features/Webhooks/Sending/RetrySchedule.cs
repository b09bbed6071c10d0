namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>When a delivery that was missed is tried again: the schedule of the specification "Standard Webhooks", ten tries in 75 h 35 min.</summary>
internal static class RetrySchedule
{
    /// <summary>The longest wait that a receiver can ask for (<c>Retry-After</c>).</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    // So that what was missed at one moment does not come back at one moment.
    private const double Jitter = 0.1;

    /// <summary>The pause after each try but the last.</summary>
    public static IReadOnlyList<TimeSpan> Pauses { get; } =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>The next time; null when the tries are spent.</summary>
    /// <param name="tries">How many were made, the last included.</param>
    /// <param name="now">When the last ended.</param>
    /// <param name="asked">How long the receiver asked to wait; null: it did not say.</param>
    /// <param name="chance">0 to 1: how much later than the schedule says, in tenths of the pause.</param>
    public static DateTimeOffset? Next(int tries, DateTimeOffset now, TimeSpan? asked, double chance)
    {
        if (tries > Pauses.Count)
            return null;
        var pause = Pauses[tries - 1] * (1 + (Jitter * chance));
        var wished = asked > LongestWait ? LongestWait : asked ?? TimeSpan.Zero;
        return now + (wished > pause ? wished : pause);
    }
}
