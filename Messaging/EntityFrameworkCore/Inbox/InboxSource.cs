using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// The units of the inbox: consumed messages whose outgoing messages were not sent right after the commit, because the process or the broker went away.
/// </summary>
internal sealed class InboxSource(DbContext db, TimeSpan lease) : IDeliverySource<long>
{
    private readonly LeaseLayout layout = LeaseLayouts.Of(db.Database);

    private IQueryable<InboxState> Rows => db.Set<InboxState>().IgnoreQueryFilters().AsNoTracking();

    /// <remarks>Rare, so it is the same for every database: read what is due, then take what is still due.</remarks>
    public async Task<IReadOnlyList<DeliveryUnit<long>>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        var claim = new ClaimTimes(now, until, layout);
        var due = Due(claim, now);
        var found = await due.OrderBy(row => row.Id).Take(limit).Select(row => new { row.Id, row.LockId }).ToListAsync(cancellationToken);
        if (found.Count == 0)
            return [];

        var ids = found.Select(row => row.Id).ToList();
        await due.Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockId, claim.LockId), cancellationToken);
        var own = await Rows.Where(row => ids.Contains(row.Id) && row.LockId == claim.LockId).Select(row => row.Id).ToListAsync(cancellationToken);

        return [.. found.Where(row => own.Contains(row.Id))
            .Select(row => new DeliveryUnit<long>(row.Id, DeliveryLease.Read(row.LockId, layout, now)?.Attempts ?? 0))];
    }

    public async Task<IReadOnlyList<QueuedMessage<long>>> LoadAsync(
        IReadOnlyCollection<long> units, int limit, CancellationToken cancellationToken)
    {
        var messages = await db.Set<OutboxMessage>().IgnoreQueryFilters().AsNoTracking()
            .Join(
                Rows.Where(row => units.Contains(row.Id)),
                message => new { MessageId = message.InboxMessageId, ConsumerId = message.InboxConsumerId },
                row => new { MessageId = (Guid?)row.MessageId, ConsumerId = (Guid?)row.ConsumerId },
                (message, row) => new { row.Id, Message = message })
            .OrderBy(pair => pair.Message.SequenceNumber)
            .Take(limit)
            .ToListAsync(cancellationToken);

        return [.. messages.Select(pair => new QueuedMessage<long>(pair.Id, pair.Message))];
    }

    public Task CompleteAsync(IReadOnlyCollection<long> units, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTime? delivered = now.UtcDateTime;
        return Rows.Where(row => units.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Delivered, delivered), cancellationToken);
    }

    public Task PostponeAsync(IReadOnlyCollection<long> units, DateTimeOffset due, int attempts, CancellationToken cancellationToken)
    {
        var lockId = new DeliveryLease(due, attempts).ToLockId(layout);
        return Rows.Where(row => units.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockId, lockId), cancellationToken);
    }

    // A lock id of the official integration says nothing of time; its process gets as long as a lease to send by itself.
    private IQueryable<InboxState> Due(ClaimTimes claim, DateTimeOffset now)
    {
        var floor = DeliveryLease.Bound(DateTimeOffset.UnixEpoch.AddYears(50), layout);
        var stale = now.UtcDateTime - lease;
        return Rows.Where(row => row.Consumed != null && row.Delivered == null
            && ((row.LockId > floor && row.LockId <= claim.Due)
                || ((row.LockId <= floor || row.LockId > claim.Horizon) && row.Consumed < stale)));
    }
}
