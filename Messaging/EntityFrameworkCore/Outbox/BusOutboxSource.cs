using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The units of the bus outbox: one <see cref="OutboxState" /> per scope and commit.</summary>
internal sealed class BusOutboxSource(DbContext db) : IDeliverySource<Guid>
{
    private readonly LeaseLayout layout = LeaseLayouts.Of(db.Database);

    private IQueryable<OutboxState> States => db.Set<OutboxState>().IgnoreQueryFilters().AsNoTracking();

    public async Task<IReadOnlyList<DeliveryUnit<Guid>>> ClaimAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        var claim = new ClaimTimes(now, until, layout);
        var states = BusOutboxClaimStatement.For(db) is { } statement
            ? await db.Set<OutboxState>().FromSqlRaw(statement, claim.Due, claim.Horizon, limit, claim.LockId)
                .IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken)
            : await CompareAndSetAsync(claim, limit, cancellationToken);

        return [.. states.Select(state => new DeliveryUnit<Guid>(state.OutboxId, DeliveryLease.Read(state.LockId, layout, now)?.Attempts ?? 0))];
    }

    public async Task<IReadOnlyList<QueuedMessage<Guid>>> LoadAsync(
        IReadOnlyCollection<Guid> units, int limit, CancellationToken cancellationToken)
    {
        var messages = await db.Set<OutboxMessage>().IgnoreQueryFilters().AsNoTracking()
            .Where(message => message.OutboxId != null && units.Contains(message.OutboxId.Value))
            .OrderBy(message => message.SequenceNumber)
            .Take(limit)
            .ToListAsync(cancellationToken);

        return [.. messages.Select(message => new QueuedMessage<Guid>(message.OutboxId!.Value, message))];
    }

    public Task CompleteAsync(IReadOnlyCollection<Guid> units, DateTimeOffset now, CancellationToken cancellationToken) =>
        States.Where(state => units.Contains(state.OutboxId)).ExecuteDeleteAsync(cancellationToken);

    public Task PostponeAsync(IReadOnlyCollection<Guid> units, DateTimeOffset due, int attempts, CancellationToken cancellationToken)
    {
        var lockId = new DeliveryLease(due, attempts).ToLockId(layout);
        return States.Where(state => units.Contains(state.OutboxId))
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LockId, lockId), cancellationToken);
    }

    // SQLite has one writer, other databases no skip-locked: read what is due, then take what is still due.
    private async Task<List<OutboxState>> CompareAndSetAsync(ClaimTimes claim, int limit, CancellationToken cancellationToken)
    {
        var due = States.Where(state => state.LockId <= claim.Due || state.LockId > claim.Horizon);
        var found = await due.OrderBy(state => state.Created).Take(limit).ToListAsync(cancellationToken);
        if (found.Count == 0)
            return found;

        var keys = found.Select(state => state.OutboxId).ToList();
        var taken = await due.Where(state => keys.Contains(state.OutboxId))
            .ExecuteUpdateAsync(set => set.SetProperty(state => state.LockId, claim.LockId), cancellationToken);
        if (taken == found.Count)
            return found;

        var own = await States.Where(state => state.LockId == claim.LockId).Select(state => state.OutboxId).ToListAsync(cancellationToken);
        return [.. found.Where(state => own.Contains(state.OutboxId))];
    }
}
