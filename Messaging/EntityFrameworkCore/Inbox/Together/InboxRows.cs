using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Writes the inbox rows of several messages at once.</summary>
internal sealed class InboxRows(TimeProvider clock, TimeSpan lease, IOutboxPipeline? pipeline)
{
    // SQL Server takes 2,100 parameters a command; an outgoing message has twenty.
    private const int MostMessages = 50;

    /// <summary>Inserts the rows that are not there, each as if its message were consumed without outgoing messages. Waits for others that are about to insert one.</summary>
    /// <returns>The keys of the new rows.</returns>
    public async Task<HashSet<InboxKey>> EnterAsync(DbContext db, IReadOnlyList<InboxKey> keys)
    {
        if (keys.Count == 0)
            return [];

        // In one order everywhere, so that two transactions do not wait for each other.
        InboxKey[] sorted = [.. keys.Distinct().OrderBy(key => key.MessageId).ThenBy(key => key.ConsumerId)];
        var now = clock.GetUtcNow();
        var (sql, values) = InboxEnterStatement.For(db, sorted, LockIdUntil(db, now), now.UtcDateTime);
        var entered = await db.Set<InboxState>().FromSqlRaw(sql, values).IgnoreQueryFilters().AsNoTracking().ToListAsync();
        return [.. entered.Select(row => new InboxKey(row.MessageId, row.ConsumerId))];
    }

    /// <summary>Stores outgoing messages and marks the rows they hang on, in one round trip.</summary>
    /// <returns>The lock id in these rows; nobody but this process sends the messages before its lease ends.</returns>
    public async Task<Guid> FinishAsync(DbContext db, IReadOnlyList<InboxDelivery> deliveries)
    {
        var senders = deliveries.Where(delivery => delivery.Outgoing.Count > 0).ToList();
        if (senders.Count == 0)
            return Guid.Empty;

        var lockId = Reserve(db, senders);
        var messages = senders.SelectMany(delivery => delivery.Outgoing.Select(delivery.Key.Own)).ToList();
        var sql = new SqlText(db);
        InboxMarkStatement.Append(sql, [.. senders.Select(delivery => delivery.Key)], lockId);
        foreach (var chunk in messages.Chunk(MostMessages))
        {
            OutboxInsertStatement.Append(sql, chunk);
            await sql.ExecuteAsync();
            sql = new SqlText(db);
        }

        return lockId;
    }

    private Guid Reserve(DbContext db, List<InboxDelivery> senders)
    {
        foreach (var sender in senders)
            sender.Place = pipeline?.TryReserve(InboxSource.Instance, db, sender.Outgoing);

        // What has no place is sent one by one, which takes longer.
        var until = senders.TrueForAll(sender => sender.Place is not null) ? pipeline!.FirstLeaseEnd : clock.GetUtcNow() + lease;
        var lockId = LockIdUntil(db, until);
        senders.ForEach(sender => sender.Place?.Hold(lockId, until));
        return lockId;
    }

    private static Guid LockIdUntil(DbContext db, DateTimeOffset until) => new DeliveryLease(until, 0).ToLockId(LeaseLayouts.Of(db.Database));
}
