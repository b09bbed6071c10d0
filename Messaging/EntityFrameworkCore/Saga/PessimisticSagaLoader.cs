using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Locks the row, then reads it: another message for the instance waits until the transaction ends.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <param name="statements">The SQL that locks.</param>
/// <param name="customize">Changes the query; null leaves it.</param>
internal sealed class PessimisticSagaLoader<TSaga>(
    ILockStatementProvider statements, Func<IQueryable<TSaga>, IQueryable<TSaga>>? customize) : SagaLoader<TSaga>(customize)
    where TSaga : class, ISaga
{
    public override async Task<TSaga?> LoadMatchAsync(
        DbContext dbContext, Guid correlationId, Expression<Func<TSaga, bool>> filter, CancellationToken cancellationToken)
    {
        var saga = await LoadAsync(dbContext, correlationId, cancellationToken).ConfigureAwait(false);
        if (saga is null || !MayHaveChanged(dbContext))
            return saga;

        var matches = await dbContext.Set<TSaga>().Where(filter)
            .AnyAsync(other => other.CorrelationId == correlationId, cancellationToken).ConfigureAwait(false);

        return matches ? saga : throw LostRace.Exception<TSaga>(correlationId, null);
    }

    protected override async Task<TSaga?> ReadAsync(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken)
    {
        if (!IsCustomized && await SagaReadAhead.TakeAsync<TSaga>(dbContext, correlationId, statements, cancellationToken).ConfigureAwait(false) is { } ahead)
            return ahead;

        var statement = statements.GetRowLockStatement<TSaga>(dbContext);

        // ToList leaves the statement as it is; Single would wrap it in a query of its own, where not every database takes a lock.
        var found = await Customize(dbContext.Set<TSaga>().FromSqlRaw(statement, correlationId))
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        return found.SingleOrDefault();
    }

    // Below repeatable read, another message may have changed the row between the query that found it and the lock.
    private static bool MayHaveChanged(DbContext dbContext) =>
        dbContext.Database.CurrentTransaction?.GetDbTransaction().IsolationLevel
            is null or IsolationLevel.ReadCommitted or IsolationLevel.ReadUncommitted or IsolationLevel.Unspecified;
}
