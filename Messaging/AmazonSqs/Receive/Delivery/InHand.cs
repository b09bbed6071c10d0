namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>Counts the messages an endpoint holds, so that a stop can wait for them.</summary>
internal sealed class InHand
{
    private readonly Lock _sync = new();
    private TaskCompletionSource? _empty;
    private int _count;

    public void Enter()
    {
        lock (_sync)
            _count++;
    }

    public void Leave()
    {
        lock (_sync)
        {
            if (--_count == 0)
                _empty?.TrySetResult();
        }
    }

    /// <summary>Ends when nothing is held any more; call it once nothing new arrives.</summary>
    public Task EmptiedAsync()
    {
        lock (_sync)
        {
            if (_count == 0)
                return Task.CompletedTask;
            _empty = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _empty.Task;
        }
    }
}
