using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What the two ways to read share: customization, and instances that the context has tracked before.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <param name="customize">Changes the query; null leaves it.</param>
internal abstract class SagaLoader<TSaga>(Func<IQueryable<TSaga>, IQueryable<TSaga>>? customize) : ISagaLoader<TSaga>
    where TSaga : class, ISaga
{
    public async Task<TSaga?> LoadAsync(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken)
    {
        var known = dbContext.Set<TSaga>().Local.FindEntry(correlationId);
        var saga = await ReadAsync(dbContext, correlationId, cancellationToken).ConfigureAwait(false);

        if (known is { State: EntityState.Unchanged })
            await RefreshAsync(known, saga, cancellationToken).ConfigureAwait(false);

        return saga;
    }

    public abstract Task<TSaga?> LoadMatchAsync(
        DbContext dbContext, Guid correlationId, Expression<Func<TSaga, bool>> filter, CancellationToken cancellationToken);

    public IQueryable<TSaga> Query(DbContext dbContext) => Customize(dbContext.Set<TSaga>());

    /// <summary>Whether the query is changed, so that an instance may bring more along than its row.</summary>
    protected bool IsCustomized => customize is not null;

    protected IQueryable<TSaga> Customize(IQueryable<TSaga> query) => customize is null ? query : customize(query);

    protected abstract Task<TSaga?> ReadAsync(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken);

    // A query answers with the instance it already tracks, whose values may be older than the row that has just been read or locked.
    private static Task RefreshAsync(EntityEntry<TSaga> known, TSaga? saga, CancellationToken cancellationToken)
    {
        if (saga is not null)
            return known.ReloadAsync(cancellationToken);

        known.State = EntityState.Detached;
        return Task.CompletedTask;
    }
}
