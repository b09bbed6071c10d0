using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Sends the messages of this process from memory, many units at once, and settles them in sets. Who commits messages takes a place for them first:
/// <code>
/// var place = pipeline.TryReserve(source, db, messages);                 // before the save; null: there is no room
/// row.LockId = place?.LockId ?? pipeline.FreeLockId(db);                 // whoever looks first may send them
/// await transaction.CommitAsync();
/// place?.Send(new UnitKey(messageId, consumerId), messages);
/// if (place is null) pipeline.NotifyLeft(source, messages);                      // wakes the claim
/// </code>
/// </summary>
internal interface IOutboxPipeline
{
    /// <summary>When a lease ends that begins now.</summary>
    DateTimeOffset FirstLeaseEnd { get; }

    /// <summary>Takes a place for messages that are about to be committed; null when they had better wait in the table.</summary>
    OutboxPlace? TryReserve(IDeliverySource source, DbContext db, IReadOnlyList<OutboxMessage> messages);

    /// <summary>A lock id that says: nobody holds this unit.</summary>
    Guid FreeLockId(DbContext db);

    /// <summary>Messages were committed without a place: the claim should look for them at once.</summary>
    void NotifyLeft(IDeliverySource source, IReadOnlyList<OutboxMessage> messages);

    /// <summary>Sends a unit that this process holds.</summary>
    void Send(OutboxUnit unit);

    /// <summary>Lets a unit go that this process holds, without sending it.</summary>
    void Release(OutboxUnit unit);
}
