using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The units of the inbox: consumed messages whose outgoing messages wait in the table. Their key is message id and consumer id.</summary>
internal sealed class InboxSource : IDeliverySource
{
    public static readonly InboxSource Instance = new();

    private InboxSource()
    {
    }

    /// <remarks>Rare, so it is the same for every database: read what is due, then take what is still due.</remarks>
    public async Task<IReadOnlyList<ClaimedUnit>> ClaimAsync(DbContext db, ClaimTimes claim, int limit, CancellationToken cancellationToken)
    {
        var due = Due(db, claim);
        var found = await due.OrderBy(row => row.Id).Take(limit).Select(row => new { row.Id, row.LockId, row.MessageId, row.ConsumerId })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
            return [];

        var ids = found.Select(row => row.Id).ToList();
        await due.Where(row => ids.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockId, claim.LockId), cancellationToken).ConfigureAwait(false);
        var own = await Rows(db).Where(row => ids.Contains(row.Id) && row.LockId == claim.LockId).Select(row => row.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        return [.. found.Where(row => own.Contains(row.Id))
            .Select(row => new ClaimedUnit(new UnitKey(row.MessageId, row.ConsumerId), claim.AttemptsBefore(row.LockId)))];
    }

    public async Task<IReadOnlyList<QueuedMessage>> LoadAsync(
        DbContext db, IReadOnlyCollection<UnitKey> units, int limit, CancellationToken cancellationToken)
    {
        // One message may have several consumers; those that were not asked for are left aside later, as no database compares pairs alike.
        var messageIds = units.Select(unit => unit.First).Distinct().ToList();
        var messages = await Messages(db)
            .Where(message => message.InboxMessageId != null && messageIds.Contains(message.InboxMessageId.Value))
            .OrderBy(message => message.InboxMessageId).ThenBy(message => message.InboxConsumerId).ThenBy(message => message.SequenceNumber)
            .Take(limit)
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        return [.. messages.Select(
            message => new QueuedMessage(new UnitKey(message.InboxMessageId!.Value, message.InboxConsumerId!.Value), message))];
    }

    public IQueryable<OutboxMessage> MessagesOf(DbContext db, UnitKey unit)
    {
        var (messageId, consumerId) = (unit.First, unit.Second);
        return Messages(db).Where(message => message.InboxMessageId == messageId && message.InboxConsumerId == consumerId);
    }

    public async Task SettleAsync(DbContext db, IReadOnlyList<UnitKey> units, DateTimeOffset now)
    {
        if (InboxSettleStatement.For(db) is { } statement)
        {
            var (messageIds, consumerIds) = (units.Select(unit => unit.First).ToArray(), units.Select(unit => unit.Second).ToArray());
            await db.Database.ExecuteSqlRawAsync(statement, [messageIds, consumerIds, now.UtcDateTime], CancellationToken.None).ConfigureAwait(false);
            return;
        }

        DateTime? delivered = now.UtcDateTime;
        await SuspendedRetries.RunAsync(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            foreach (var consumer in units.GroupBy(unit => unit.Second))
            {
                var (consumerId, messageIds) = (consumer.Key, consumer.Select(unit => unit.First).ToList());
                await Messages(db).Where(message => message.InboxConsumerId == consumerId && messageIds.Contains(message.InboxMessageId!.Value))
                    .ExecuteDeleteAsync();
                await Rows(db).Where(row => row.ConsumerId == consumerId && messageIds.Contains(row.MessageId))
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Delivered, delivered));
            }

            await transaction.CommitAsync();
            return true;
        }).ConfigureAwait(false);
    }

    public async Task PostponeAsync(DbContext db, IReadOnlyList<UnitKey> units, IReadOnlyList<Guid> lockIds, DateTimeOffset due, int attempts)
    {
        var lockId = new DeliveryLease(due, attempts).ToLockId(LeaseLayouts.Of(db.Database));
        foreach (var consumer in units.GroupBy(unit => unit.Second))
        {
            var (consumerId, messageIds) = (consumer.Key, consumer.Select(unit => unit.First).ToList());
            await Rows(db).Where(row => row.ConsumerId == consumerId && messageIds.Contains(row.MessageId) && lockIds.Contains(row.LockId))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockId, lockId)).ConfigureAwait(false);
        }
    }

    private static IQueryable<InboxState> Rows(DbContext db) => db.Set<InboxState>().IgnoreQueryFilters().AsNoTracking();

    private static IQueryable<OutboxMessage> Messages(DbContext db) => db.Set<OutboxMessage>().IgnoreQueryFilters().AsNoTracking();

    // A lock id of the official integration says nothing of time; its process gets as long as a lease to send by itself.
    private static IQueryable<InboxState> Due(DbContext db, ClaimTimes claim)
    {
        var floor = DeliveryLease.Bound(DateTimeOffset.UnixEpoch.AddYears(50), LeaseLayouts.Of(db.Database));
        var stale = claim.Now.UtcDateTime - (claim.Until - claim.Now);
        return Rows(db).Where(row => row.Consumed != null && row.Delivered == null
            && ((row.LockId > floor && row.LockId <= claim.Due)
                || ((row.LockId <= floor || row.LockId > claim.Horizon) && row.Consumed < stale)));
    }
}
