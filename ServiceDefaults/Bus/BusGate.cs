namespace ServiceDefaults;

/// <summary>Opens once the bus has started: queues and subscriptions stand.</summary>
public sealed class BusGate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until messages can be received.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

    internal void Open() => _opened.TrySetResult();
}
