using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Reads instances for a message, so that its changes cannot be lost.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
internal interface ISagaLoader<TSaga>
    where TSaga : class, ISaga
{
    /// <summary>Reads an instance as it stands in the database, tracked; null when there is none.</summary>
    Task<TSaga?> LoadAsync(DbContext dbContext, Guid correlationId, CancellationToken cancellationToken);

    /// <summary>Reads an instance that a query has just found; a lost race when it is no longer what was asked for.</summary>
    Task<TSaga?> LoadMatchAsync(
        DbContext dbContext, Guid correlationId, Expression<Func<TSaga, bool>> filter, CancellationToken cancellationToken);

    /// <summary>The query by which instances are read, with the customization that was configured.</summary>
    IQueryable<TSaga> Query(DbContext dbContext);
}
