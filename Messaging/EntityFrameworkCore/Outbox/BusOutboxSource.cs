using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The units of the bus outbox: one <see cref="OutboxState" /> per scope and commit.</summary>
internal sealed class BusOutboxSource : IDeliverySource
{
    public static readonly BusOutboxSource Instance = new();

    private BusOutboxSource()
    {
    }

    public async Task<IReadOnlyList<ClaimedUnit>> ClaimAsync(DbContext db, ClaimTimes claim, int limit, CancellationToken cancellationToken)
    {
        var states = BusOutboxClaimStatement.For(db) is { } statement
            ? await db.Set<OutboxState>().FromSqlRaw(statement, claim.Due, claim.Horizon, limit, claim.LockId)
                .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false)
            : await CompareAndSetAsync(db, claim, limit, cancellationToken).ConfigureAwait(false);

        // A statement that updates gives its rows back in any order.
        return [.. states.OrderBy(state => state.Created)
            .Select(state => new ClaimedUnit(new UnitKey(state.OutboxId), claim.AttemptsBefore(state.LockId)))];
    }

    public async Task<IReadOnlyList<QueuedMessage>> LoadAsync(
        DbContext db, IReadOnlyCollection<UnitKey> units, int limit, CancellationToken cancellationToken)
    {
        var keys = units.Select(unit => unit.First).ToList();
        var messages = await Messages(db)
            .Where(message => message.OutboxId != null && keys.Contains(message.OutboxId.Value))
            .OrderBy(message => message.OutboxId).ThenBy(message => message.SequenceNumber)
            .Take(limit)
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        return [.. messages.Select(message => new QueuedMessage(new UnitKey(message.OutboxId!.Value), message))];
    }

    public IQueryable<OutboxMessage> MessagesOf(DbContext db, UnitKey unit)
    {
        var key = unit.First;
        return Messages(db).Where(message => message.OutboxId == key);
    }

    public async Task SettleAsync(DbContext db, IReadOnlyList<UnitKey> units, DateTimeOffset now)
    {
        var keys = units.Select(unit => unit.First).ToArray();
        if (BusOutboxSettleStatement.For(db) is { } statement)
        {
            await db.Database.ExecuteSqlRawAsync(statement, [keys], CancellationToken.None).ConfigureAwait(false);
            return;
        }

        // One transaction, because SQLite waits for the disk at the end of each.
        await SuspendedRetries.RunAsync(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Messages(db).Where(message => message.OutboxId != null && keys.Contains(message.OutboxId.Value)).ExecuteDeleteAsync();
            await States(db).Where(state => keys.Contains(state.OutboxId)).ExecuteDeleteAsync();
            await transaction.CommitAsync();
            return true;
        }).ConfigureAwait(false);
    }

    public Task PostponeAsync(DbContext db, IReadOnlyList<UnitKey> units, IReadOnlyList<Guid> lockIds, DateTimeOffset due, int attempts)
    {
        var keys = units.Select(unit => unit.First).ToList();
        var lockId = new DeliveryLease(due, attempts).ToLockId(LeaseLayouts.Of(db.Database));
        return States(db).Where(state => keys.Contains(state.OutboxId) && lockIds.Contains(state.LockId))
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LockId, lockId));
    }

    private static IQueryable<OutboxState> States(DbContext db) => db.Set<OutboxState>().IgnoreQueryFilters().AsNoTracking();

    private static IQueryable<OutboxMessage> Messages(DbContext db) => db.Set<OutboxMessage>().IgnoreQueryFilters().AsNoTracking();

    // SQLite has one writer, other databases no skip-locked: read what is due, then take what is still due.
    private static async Task<List<OutboxState>> CompareAndSetAsync(
        DbContext db, ClaimTimes claim, int limit, CancellationToken cancellationToken)
    {
        var due = States(db).Where(state => state.LockId <= claim.Due || state.LockId > claim.Horizon);
        var found = await due.OrderBy(state => state.Created).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
            return found;

        var keys = found.Select(state => state.OutboxId).ToList();
        var taken = await due.Where(state => keys.Contains(state.OutboxId))
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LockId, claim.LockId), cancellationToken).ConfigureAwait(false);
        if (taken == found.Count)
            return found;

        var own = await States(db).Where(state => state.LockId == claim.LockId).Select(state => state.OutboxId)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. found.Where(state => own.Contains(state.OutboxId))];
    }
}
