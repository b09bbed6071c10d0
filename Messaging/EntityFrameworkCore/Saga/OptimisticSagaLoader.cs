using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Reads without a lock: the version token tells at the save.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <param name="customize">Changes the query; null leaves it.</param>
internal sealed class OptimisticSagaLoader<TSaga>(Func<IQueryable<TSaga>, IQueryable<TSaga>>? customize) : SagaLoader<TSaga>(customize)
    where TSaga : class, ISaga
{
    public override Task<TSaga?> LoadMatchAsync(
        DbContext dbContext, Guid correlationId, Expression<Func<TSaga, bool>> filter, CancellationToken cancellationToken) =>
        LoadAsync(dbContext, correlationId, cancellationToken);

    protected override Task<TSaga?> ReadAsync(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken) =>
        Query(dbContext).SingleOrDefaultAsync(saga => saga.CorrelationId == correlationId, cancellationToken);
}
