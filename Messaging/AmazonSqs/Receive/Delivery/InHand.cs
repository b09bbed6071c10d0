namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>Counts the messages an endpoint holds, so that one can wait until there are none.</summary>
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
            if (--_count > 0)
                return;
            _empty?.TrySetResult();
            _empty = null;
        }
    }

    /// <summary>Ends when nothing is held, if only for a moment.</summary>
    public Task EmptiedAsync()
    {
        lock (_sync)
        {
            if (_count == 0)
                return Task.CompletedTask;
            _empty ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _empty.Task;
        }
    }
}
