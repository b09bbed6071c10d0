namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Entries that wait for a batch, in order. Not for several threads: the batcher locks.</summary>
internal sealed class WaitingLine<TEntry>(BatchLimits limits)
{
    private readonly LinkedList<PendingEntry<TEntry>> _entries = new();
    private long _bytes;

    public bool IsEmpty => _entries.Count == 0;

    /// <summary>True when waiting longer could not make the next batch larger.</summary>
    public bool HasFullBatch => _entries.Count >= BatchLimits.Entries || _bytes > limits.BatchBytes;

    public void Add(PendingEntry<TEntry> pending)
    {
        _entries.AddLast(pending);
        _bytes += pending.Size;
    }

    /// <summary>Puts entries that go out again before all others.</summary>
    public void PutBack(IReadOnlyList<PendingEntry<TEntry>> again)
    {
        foreach (var pending in again.Reverse())
        {
            _entries.AddFirst(pending);
            _bytes += pending.Size;
        }
    }

    public void Remove(PendingEntry<TEntry> pending)
    {
        if (_entries.Remove(pending))
            _bytes -= pending.Size;
    }

    public List<PendingEntry<TEntry>> TakeBatch()
    {
        var batch = new List<PendingEntry<TEntry>>(BatchLimits.Entries);
        long bytes = 0;
        while (_entries.First is { Value: var next } && batch.Count < BatchLimits.Entries &&
               (batch.Count == 0 || bytes + next.Size <= limits.BatchBytes))
        {
            _entries.RemoveFirst();
            bytes += next.Size;
            batch.Add(next);
        }
        _bytes -= bytes;
        return batch;
    }
}
