namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Learns how long calls take, and so how long a batch may wait for the reply to the one before it. Not for several threads.</summary>
/// <remarks>A reply that is in time brings a fuller batch for the same latency; a call that hangs must not hold up what comes after it.</remarks>
internal sealed class Pace(BatchingOptions options)
{
    private TimeSpan _usual;
    private long? _severalLeftAt;

    /// <summary>How long a batch that is not full waits.</summary>
    public TimeSpan Patience
    {
        get
        {
            if (options.Linger > TimeSpan.Zero)
                return options.Linger;
            var patience = _usual * 2;
            return patience < options.Patience ? options.Patience : patience > options.LongestPatience ? options.LongestPatience : patience;
        }
    }

    /// <summary>How long a batch that is not full waits though nothing is under way: after a batch of several a moment, since more are coming.</summary>
    public TimeSpan WaitWhenIdle(TimeProvider clock)
    {
        if (options.Linger > TimeSpan.Zero)
            return options.Linger;
        return _severalLeftAt is { } left ? options.Gathering - clock.GetElapsedTime(left) : TimeSpan.Zero;
    }

    /// <summary>A batch leaves.</summary>
    public void Leave(int count, TimeProvider clock) => _severalLeftAt = count > 1 ? clock.GetTimestamp() : null;

    /// <summary>Takes a call into account; one that hung counts no more than the longest patience.</summary>
    public void Observe(TimeSpan took)
    {
        var counted = took < options.LongestPatience ? took : options.LongestPatience;
        _usual += (counted - _usual) / 8;
    }
}
