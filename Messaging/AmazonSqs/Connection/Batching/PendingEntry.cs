namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>An entry and the caller who waits for it.</summary>
internal sealed class PendingEntry<TEntry>(TEntry entry, int size)
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TEntry Entry { get; } = entry;

    public int Size { get; } = size;

    public int Attempts { get; set; }

    public Task Settled => _settled.Task;

    public void Succeed() => _settled.TrySetResult();

    public void Fail(Exception exception) => _settled.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _settled.TrySetCanceled(cancellationToken);
}
