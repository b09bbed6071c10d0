using System.Data;
using System.Linq.Expressions;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Opens the repository for a message, a query or a load.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
internal sealed class EntityFrameworkSagaRepositoryContextFactory<TSaga>(
    ISagaDbContextFactory<TSaga> dbContexts,
    ISagaConsumeContextFactory<DbContext, TSaga> consumeContexts,
    EntityFrameworkSagaRepositorySettings<TSaga> settings)
    : ISagaRepositoryContextFactory<TSaga>, IQuerySagaRepositoryContextFactory<TSaga>, ILoadSagaRepositoryContextFactory<TSaga>
    where TSaga : class, ISaga
{
    public void Probe(ProbeContext context) => context.Add("persistence", "entityFramework");

    public Task Send<T>(ConsumeContext<T> context, IPipe<SagaRepositoryContext<TSaga, T>> next)
        where T : class =>
        HandleAsync(context, settings.IsolationOfMessage, (dbContext, owns) => next.Send(Open(dbContext, context, owns)));

    public Task SendQuery<T>(ConsumeContext<T> context, ISagaQuery<TSaga> query, IPipe<SagaRepositoryQueryContext<TSaga, T>> next)
        where T : class =>
        HandleAsync(context, settings.IsolationOfQuery, async (dbContext, owns) =>
        {
            // In one order for all, so that two messages that match the same instances do not lock each other out.
            var found = await dbContext.Set<TSaga>().Where(query.FilterExpression)
                .OrderBy(saga => saga.CorrelationId).Select(saga => saga.CorrelationId)
                .ToListAsync(context.CancellationToken).ConfigureAwait(false);
            var repository = Open(dbContext, context, owns, query.FilterExpression);

            await next.Send(new DefaultSagaRepositoryQueryContext<TSaga, T>(repository, found)).ConfigureAwait(false);
        });

    public Task<T> Execute<T>(Func<QuerySagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class =>
        ReadAsync(asyncMethod, cancellationToken);

    public Task<T> Execute<T>(Func<LoadSagaRepositoryContext<TSaga>, Task<T>> asyncMethod, CancellationToken cancellationToken = default)
        where T : class =>
        ReadAsync(asyncMethod, cancellationToken);

    private EntityFrameworkSagaRepositoryContext<TSaga, T> Open<T>(
        DbContext dbContext, ConsumeContext<T> context, bool ownsTransaction, Expression<Func<TSaga, bool>>? filter = null)
        where T : class =>
        new(dbContext, context, consumeContexts, settings.Loader, ownsTransaction, filter);

    private async Task HandleAsync<T>(ConsumeContext<T> context, IsolationLevel? isolationLevel, Func<DbContext, bool, Task> handle)
        where T : class
    {
        var dbContext = dbContexts.CreateScoped(context);
        var owns = false;
        try
        {
            await SagaTransaction.RunAsync(
                dbContext.Database, isolationLevel, own => handle(dbContext, owns = own), context.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // What was tracked is not what is in the database any more; a retry in this scope starts afresh.
            if (owns)
                dbContext.ChangeTracker.Clear();
            if (LostRace.IsLostRace<TSaga>(exception))
                throw LostRace.Exception<TSaga>(context.CorrelationId ?? Guid.Empty, exception);
            throw;
        }
        finally
        {
            await dbContexts.ReleaseAsync(dbContext).ConfigureAwait(false);
        }
    }

    private async Task<T> ReadAsync<T>(Func<EntityFrameworkSagaQueryContext<TSaga>, Task<T>> read, CancellationToken cancellationToken)
        where T : class
    {
        var dbContext = dbContexts.Create();
        try
        {
            return await read(new EntityFrameworkSagaQueryContext<TSaga>(dbContext, settings.Loader, cancellationToken)).ConfigureAwait(false);
        }
        finally
        {
            await dbContexts.ReleaseAsync(dbContext).ConfigureAwait(false);
        }
    }
}
