namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>Entries that wait for a batch, in order. Not for several threads: the batcher locks.</summary>
/// <remarks>
/// Of the entries of one lane only the first may go; the next follows when that one is over. So an entry that has to go again is never
/// overtaken by a later one of its lane, whether that would travel in the same batch or in another one.
/// </remarks>
internal sealed class WaitingLine<TEntry>(BatchLimits limits)
{
    private readonly LinkedList<PendingEntry<TEntry>> _ready = new();
    private readonly Dictionary<string, Queue<PendingEntry<TEntry>>> _lanes = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>True when nothing may go.</summary>
    public bool IsEmpty => _ready.Count == 0;

    /// <summary>True when waiting longer could not make the next batch larger.</summary>
    public bool HasFullBatch => _ready.Count >= BatchLimits.Entries || _bytes > limits.BatchBytes;

    public void Add(PendingEntry<TEntry> pending)
    {
        if (pending.Lane is { } lane && _lanes.TryGetValue(lane, out var followers))
        {
            followers.Enqueue(pending);
            return;
        }

        if (pending.Lane is { } opened)
            _lanes.Add(opened, []);
        AddReady(pending, first: false);
    }

    /// <summary>Puts an entry that goes out again before all others.</summary>
    public void PutBack(PendingEntry<TEntry> pending) => AddReady(pending, first: true);

    /// <summary>Takes out an entry that has not gone; one that follows in its lane is left out when its turn comes.</summary>
    public void Remove(PendingEntry<TEntry> pending)
    {
        if (pending.Place is null)
            return;
        TakeOut(pending);
        Leave(pending);
    }

    /// <summary>Lets the next entry of the lane go: this one is over.</summary>
    public void Leave(PendingEntry<TEntry> pending)
    {
        if (pending.Lane is not { } lane)
            return;
        var followers = _lanes[lane];
        while (followers.TryDequeue(out var next))
        {
            if (next.Settled.IsCompleted)
                continue;
            AddReady(next, first: false);
            return;
        }

        _lanes.Remove(lane);
    }

    public List<PendingEntry<TEntry>> TakeBatch()
    {
        var batch = new List<PendingEntry<TEntry>>(Math.Min(_ready.Count, BatchLimits.Entries));
        long bytes = 0;
        while (_ready.First is { Value: var next } && batch.Count < BatchLimits.Entries &&
               (batch.Count == 0 || bytes + next.Size <= limits.BatchBytes))
        {
            TakeOut(next);
            bytes += next.Size;
            batch.Add(next);
        }

        return batch;
    }

    private void AddReady(PendingEntry<TEntry> pending, bool first)
    {
        pending.Place = first ? _ready.AddFirst(pending) : _ready.AddLast(pending);
        _bytes += pending.Size;
    }

    private void TakeOut(PendingEntry<TEntry> pending)
    {
        _ready.Remove(pending.Place!);
        pending.Place = null;
        _bytes -= pending.Size;
    }
}
