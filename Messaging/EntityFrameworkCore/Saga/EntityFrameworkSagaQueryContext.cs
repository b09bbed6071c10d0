using MassTransit.Middleware;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Reads sagas outside of a message: no lock, nothing tracked.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
internal sealed class EntityFrameworkSagaQueryContext<TSaga>(
    DbContext dbContext, ISagaLoader<TSaga> loader, CancellationToken cancellationToken)
    : BasePipeContext(cancellationToken), QuerySagaRepositoryContext<TSaga>, LoadSagaRepositoryContext<TSaga>
    where TSaga : class, ISaga
{
    public Task<TSaga> Load(Guid correlationId) => loader.Query(dbContext).AsNoTracking()
        .SingleOrDefaultAsync(saga => saga.CorrelationId == correlationId, CancellationToken)!;

    public async Task<SagaRepositoryQueryContext<TSaga>> Query(ISagaQuery<TSaga> query, CancellationToken cancellationToken = default)
    {
        var found = await dbContext.Set<TSaga>().Where(query.FilterExpression)
            .OrderBy(saga => saga.CorrelationId).Select(saga => saga.CorrelationId)
            .ToListAsync(cancellationToken).ConfigureAwait(false);

        return new DefaultSagaRepositoryQueryContext<TSaga>(this, found);
    }
}
