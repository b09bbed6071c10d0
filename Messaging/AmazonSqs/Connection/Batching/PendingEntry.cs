namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>An entry and the caller who waits for it.</summary>
/// <param name="entry">What goes out.</param>
/// <param name="size">Its size in bytes.</param>
/// <param name="lane">Entries of one lane go one after the other; null: the order does not matter.</param>
internal sealed class PendingEntry<TEntry>(TEntry entry, int size, string? lane)
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TEntry Entry { get; } = entry;

    public int Size { get; } = size;

    public string? Lane { get; } = lane;

    public int Attempts { get; set; }

    /// <summary>Where it waits; null when it is on its way, or behind another one of its lane.</summary>
    public LinkedListNode<PendingEntry<TEntry>>? Place { get; set; }

    public Task Settled => _settled.Task;

    public void Succeed() => _settled.TrySetResult();

    public void Fail(Exception exception) => _settled.TrySetException(exception);

    public void Cancel(CancellationToken cancellationToken) => _settled.TrySetCanceled(cancellationToken);
}
