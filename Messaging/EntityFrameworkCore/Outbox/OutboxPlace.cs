namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// A place in the hand-over from a transaction to the sending of its messages. It is taken before the commit, because the rows say from the start who may
/// send them; it ends with <see cref="Send" />, with <see cref="Release" />, or with <see cref="Dispose" /> when nothing was committed.
/// </summary>
internal sealed class OutboxPlace : IDisposable
{
    private readonly IOutboxPipeline pipeline;
    private readonly HandOverRoom room;
    private readonly IDeliverySource source;
    private readonly LeaseLayout layout;
    private int count;
    private long bytes;
    private bool isGiven;

    public OutboxPlace(
        IOutboxPipeline pipeline, HandOverRoom room, IDeliverySource source, LeaseLayout layout, IReadOnlyList<OutboxMessage> messages)
    {
        this.pipeline = pipeline;
        this.room = room;
        this.source = source;
        this.layout = layout;
        Count(messages);
        Renew();
    }

    /// <summary>What the row of the unit has to hold at the commit.</summary>
    public Guid LockId { get; private set; }

    /// <summary>When the lease ends.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>A new lease, for a row that is written only now.</summary>
    public void Renew()
    {
        Until = pipeline.FirstLeaseEnd;
        LockId = new DeliveryLease(Until, 0).ToLockId(layout);
    }

    /// <summary>Takes over a lease that several units of one transaction share.</summary>
    public void Hold(Guid lockId, DateTimeOffset until) => (LockId, Until) = (lockId, until);

    /// <summary>Takes room for more messages of the same unit.</summary>
    public void Extend(IReadOnlyList<OutboxMessage> messages)
    {
        room.Take(messages);
        Count(messages);
    }

    /// <summary>After the commit: sends the messages in this order, and then settles them.</summary>
    public void Send(UnitKey key, IReadOnlyList<OutboxMessage> messages)
    {
        isGiven = true;
        pipeline.Send(new OutboxUnit(source, key, LockId, Until, messages) { Place = this });
    }

    /// <summary>When it is not known what was committed: lets the rows go, if they are there, so that the claim finds out.</summary>
    public void Release(UnitKey key)
    {
        isGiven = true;
        pipeline.Release(new OutboxUnit(source, key, LockId, Until, []) { Place = this });
    }

    /// <summary>Gives the room back unless the messages were handed over; the pipeline does so once they are settled.</summary>
    public void Dispose()
    {
        if (!isGiven)
            Return();
    }

    /// <summary>Gives the room back.</summary>
    public void Return()
    {
        room.Return(count, bytes);
        (count, bytes) = (0, 0);
    }

    private void Count(IReadOnlyList<OutboxMessage> messages)
    {
        count += messages.Count;
        bytes += HandOverRoom.BytesOf(messages);
    }
}
