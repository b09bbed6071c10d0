using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The inbox row of one message and consumer, in the transaction of the context or after it.</summary>
internal sealed class InboxRow(DbContext db, Guid messageId, Guid consumerId, TimeProvider clock, TimeSpan lease)
{
    private readonly LeaseLayout layout = LeaseLayouts.Of(db.Database);
    private Guid lockId;

    public InboxKey Key => new(messageId, consumerId);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private IQueryable<InboxState> Row =>
        db.Set<InboxState>().IgnoreQueryFilters().Where(row => row.MessageId == messageId && row.ConsumerId == consumerId);

    /// <summary>The outgoing messages that hang on the row.</summary>
    private IQueryable<OutboxMessage> Messages => db.Set<OutboxMessage>().IgnoreQueryFilters().AsNoTracking()
        .Where(message => message.InboxMessageId == messageId && message.InboxConsumerId == consumerId);

    /// <summary>Inserts the row or locks the one that is there; either way it is ours until the transaction ends.</summary>
    /// <param name="locks">The database's way of locking a row.</param>
    /// <param name="isDeliveryRunning">Whether a lease of somebody else may be trusted, because the delivery takes over when it ends.</param>
    /// <param name="cancellationToken">Ends waiting for another transaction.</param>
    public async Task<InboxEntry> EnterAsync(ILockStatementProvider locks, bool isDeliveryRunning, CancellationToken cancellationToken)
    {
        lockId = NewLockId();
        while (true)
        {
            var now = Now;
            var row = new InboxState
            {
                MessageId = messageId, ConsumerId = consumerId, LockId = lockId, Received = now, ReceiveCount = 1, Consumed = now, Delivered = now,
            };
            if (await InboxInsertStatement.ExecuteAsync(db, row, cancellationToken))
                return InboxEntry.New;

            // Nothing is found only when the clean-up was here in between; then it is a new message after all.
            if (await LockAsync(locks, cancellationToken) is { } existing)
                return Judge(existing, isDeliveryRunning);
        }
    }

    /// <summary>Takes note of the lock id under which the row was committed.</summary>
    public void Hold(Guid id) => lockId = id;

    /// <summary>Writes the end of consuming; a new row without outgoing messages says it already.</summary>
    public async Task FinishAsync(InboxEntry entry, bool hasOutgoing, CancellationToken cancellationToken)
    {
        if (entry == InboxEntry.New && !hasOutgoing)
            return;

        lockId = NewLockId();
        DateTime? now = Now;
        DateTime? delivered = hasOutgoing ? null : now;
        var more = entry == InboxEntry.New ? 0 : 1;
        await Row.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Consumed, now).SetProperty(row => row.Delivered, delivered)
                .SetProperty(row => row.LockId, lockId).SetProperty(row => row.ReceiveCount, row => row.ReceiveCount + more),
            cancellationToken);
    }

    /// <summary>Takes the outgoing messages over to send them.</summary>
    public async Task<List<OutboxMessage>> TakeOverAsync(CancellationToken cancellationToken)
    {
        lockId = NewLockId();
        await Row.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LockId, lockId).SetProperty(row => row.ReceiveCount, row => row.ReceiveCount + 1), cancellationToken);
        return await Messages.OrderBy(message => message.SequenceNumber).ToListAsync(cancellationToken);
    }

    /// <summary>Removes sent messages and marks the row delivered.</summary>
    public Task SettleAsync() => InboxSource.Instance.SettleAsync(db, [new UnitKey(messageId, consumerId)], clock.GetUtcNow());

    /// <summary>Removes what was sent and leaves the rest to whoever comes next.</summary>
    /// <param name="sent">How many of the outgoing messages, from the first on.</param>
    /// <param name="pause">When the next attempt may begin.</param>
    public async Task ReleaseAsync(int sent, TimeSpan pause)
    {
        if (sent > 0)
            await Messages.OrderBy(message => message.SequenceNumber).Take(sent).ExecuteDeleteAsync(CancellationToken.None);
        var released = new DeliveryLease(clock.GetUtcNow() + pause, 1).ToLockId(layout);
        await Row.Where(row => row.LockId == lockId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockId, released), CancellationToken.None);
    }

    private Guid NewLockId() => new DeliveryLease(clock.GetUtcNow() + lease, 0).ToLockId(layout);

    private async Task<InboxState?> LockAsync(ILockStatementProvider locks, CancellationToken cancellationToken)
    {
        var statement = locks.GetRowLockStatement<InboxState>(db, nameof(InboxState.MessageId), nameof(InboxState.ConsumerId));
        var table = EntityTable.Of<InboxState>(db);
        var rows = await db.Set<InboxState>()
            .FromSqlRaw(statement, table.Value(nameof(InboxState.MessageId), messageId), table.Value(nameof(InboxState.ConsumerId), consumerId))
            .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);

        return rows.SingleOrDefault();
    }

    private InboxEntry Judge(InboxState row, bool isDeliveryRunning)
    {
        if (row.Consumed is null)
            return InboxEntry.Unconsumed;
        if (row.Delivered is not null)
            return InboxEntry.Done;

        var now = clock.GetUtcNow();
        var isInOtherHands = isDeliveryRunning && DeliveryLease.Read(row.LockId, layout, now) is { } held && held.Until > now;
        return isInOtherHands ? InboxEntry.Done : InboxEntry.Undelivered;
    }
}
