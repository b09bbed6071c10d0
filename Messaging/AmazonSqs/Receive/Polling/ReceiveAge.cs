namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>How long ago a queue answered a receive; since it was to be received from, before it has. Safe for many threads.</summary>
internal sealed class ReceiveAge(TimeProvider clock)
{
    private long _answered = clock.GetTimestamp();

    public TimeSpan Now => clock.GetElapsedTime(Volatile.Read(ref _answered));

    /// <summary>The queue has answered, be it that it is empty.</summary>
    public void Answer() => Volatile.Write(ref _answered, clock.GetTimestamp());
}
