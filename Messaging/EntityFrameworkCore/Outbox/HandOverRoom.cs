namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>How much this process keeps in memory between commit and sending; what has no room waits in the table.</summary>
internal sealed class HandOverRoom(int messageLimit, long byteLimit)
{
    // An OutboxMessage without its body, with addresses and ids, takes about this much.
    private const int MessageBytes = 1024;

    private readonly Lock gate = new();
    private int messages;
    private long bytes;

    public int Messages
    {
        get
        {
            lock (gate)
                return messages;
        }
    }

    /// <summary>Takes room if there is any, so that a unit larger than all of it can pass alone.</summary>
    public bool TryTake(IReadOnlyList<OutboxMessage> more)
    {
        lock (gate)
        {
            if (messages >= messageLimit || bytes >= byteLimit)
                return false;
            Add(more.Count, BytesOf(more));
            return true;
        }
    }

    /// <summary>Takes room that was not asked for in time: a unit that grows is not torn apart.</summary>
    public void Take(IReadOnlyList<OutboxMessage> more)
    {
        lock (gate)
            Add(more.Count, BytesOf(more));
    }

    public void Return(int count, long size)
    {
        lock (gate)
            Add(-count, -size);
    }

    public static long BytesOf(IReadOnlyList<OutboxMessage> messages)
    {
        var sum = 0L;
        for (var index = 0; index < messages.Count; index++)
            sum += MessageBytes + (sizeof(char) * (long)messages[index].Body.Length);
        return sum;
    }

    private void Add(int count, long size)
    {
        messages += count;
        bytes += size;
    }
}
