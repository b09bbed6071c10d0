using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The saga instances that the messages of one shared transaction will ask for: when the first is wanted, all are locked and read by one statement.</summary>
/// <remarks>
/// Only the CorrelationId header says beforehand which instance a message is for. An instance that is found otherwise, was not there, or is wanted a second time is read by itself,
/// so this changes how often the database is asked and nothing else. Locks are taken in the order of the ids, so two such transactions do not lock each other out.
/// </remarks>
internal sealed class SagaReadAhead
{
    private static readonly ConditionalWeakTable<DbTransaction, SagaReadAhead> Open = [];

    private readonly IReadOnlyList<Guid> correlationIds;
    private readonly Dictionary<Type, object> read = [];

    private SagaReadAhead(IReadOnlyList<Guid> correlationIds) => this.correlationIds = correlationIds;

    /// <summary>Names the instances that messages in this transaction ask for.</summary>
    public static void Begin(IDbContextTransaction transaction, IEnumerable<Guid> correlationIds)
    {
        Guid[] ids = [.. correlationIds.Distinct().Order()];
        if (ids.Length > 1)
            Open.AddOrUpdate(transaction.GetDbTransaction(), new SagaReadAhead(ids));
    }

    /// <summary>Forgets what was read. PostgreSQL's driver uses the object of an ended transaction again.</summary>
    public static void End(IDbContextTransaction transaction) => Open.Remove(transaction.GetDbTransaction());

    /// <summary>Gives an instance that was read ahead to the context that will change it.</summary>
    /// <returns>The instance, tracked; null when it is to be read by itself.</returns>
    public static async Task<TSaga?> TakeAsync<TSaga>(
        DbContext db, Guid correlationId, ILockStatementProvider statements, CancellationToken cancellationToken)
        where TSaga : class, ISaga
    {
        if (db.Database.CurrentTransaction?.GetDbTransaction() is not { } transaction
            || !Open.TryGetValue(transaction, out var ahead)
            || !ahead.correlationIds.Contains(correlationId)
            || db.Set<TSaga>().Local.FindEntry(correlationId) is not null)
        {
            return null;
        }

        var instances = await ahead.InstancesAsync<TSaga>(db, statements, cancellationToken).ConfigureAwait(false);
        if (!instances.Remove(correlationId, out var saga))
            return null;

        db.Attach(saga);
        return saga;
    }

    private async Task<Dictionary<Guid, TSaga>> InstancesAsync<TSaga>(
        DbContext db, ILockStatementProvider statements, CancellationToken cancellationToken)
        where TSaga : class, ISaga
    {
        if (read.TryGetValue(typeof(TSaga), out var known))
            return (Dictionary<Guid, TSaga>)known;

        var instances = new Dictionary<Guid, TSaga>();
        read[typeof(TSaga)] = instances;
        if (!CanBeAttached(db.Model.FindEntityType(typeof(TSaga))) || statements.GetRowLockStatement<TSaga>(db, correlationIds.Count) is not { } statement)
            return instances;

        object[] ids = [.. correlationIds];
        foreach (var saga in await db.Set<TSaga>().FromSqlRaw(statement, ids).AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false))
            instances[saga.CorrelationId] = saga;
        return instances;
    }

    // Whoever attaches an instance knows its properties only. And should a message of this transaction change it past its own, the token must tell.
    private static bool CanBeAttached(IEntityType? entity) =>
        entity is not null
        && entity.GetProperties().All(property => !property.IsShadowProperty())
        && entity.GetProperties().Any(property => property.IsConcurrencyToken)
        && entity.GetNavigations().All(navigation => !navigation.IsEagerLoaded);
}
