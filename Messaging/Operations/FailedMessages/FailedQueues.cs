namespace Messaging.Operations.FailedMessages;

/// <summary>The queues that this process consumes, whose failed messages it collects.</summary>
public sealed class FailedQueues
{
    private readonly Lock _lock = new();
    private readonly SortedSet<string> _sources = new(StringComparer.Ordinal);

    /// <summary>Names a queue that is consumed here.</summary>
    public void Add(string source)
    {
        lock (_lock)
            _sources.Add(source);
    }

    /// <summary>All queues where their messages are set aside.</summary>
    public IReadOnlyList<FailedQueue> All
    {
        get
        {
            lock (_lock)
                return [.. _sources.SelectMany(FailedQueue.Of)];
        }
    }
}
