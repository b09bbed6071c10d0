using System.Linq.Expressions;
using MassTransit.Context;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Finds, adds and saves saga instances while one message is handled. The context is a payload, so activities can reach it.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <typeparam name="TMessage">The message type.</typeparam>
internal sealed class EntityFrameworkSagaRepositoryContext<TSaga, TMessage>(
    DbContext dbContext,
    ConsumeContext<TMessage> consumeContext,
    ISagaConsumeContextFactory<DbContext, TSaga> factory,
    ISagaLoader<TSaga> loader,
    bool ownsTransaction,
    Expression<Func<TSaga, bool>>? filter = null)
    : ConsumeContextScope<TMessage>(consumeContext, dbContext), SagaRepositoryContext<TSaga, TMessage>
    where TSaga : class, ISaga
    where TMessage : class
{
    private readonly SagaUnitOfWork<TSaga> unitOfWork = new(dbContext, ownsTransaction);

    public Task<SagaConsumeContext<TSaga, TMessage>> Add(TSaga instance)
    {
        unitOfWork.Add(instance);
        return CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Add);
    }

    public async Task<SagaConsumeContext<TSaga, TMessage>> Insert(TSaga instance) =>
        await unitOfWork.TryInsertAsync(instance, CancellationToken).ConfigureAwait(false)
            ? await CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Insert).ConfigureAwait(false)
            : null!;

    public async Task<SagaConsumeContext<TSaga, TMessage>> Load(Guid correlationId)
    {
        var instance = filter is null
            ? await loader.LoadAsync(dbContext, correlationId, CancellationToken).ConfigureAwait(false)
            : await loader.LoadMatchAsync(dbContext, correlationId, filter, CancellationToken).ConfigureAwait(false);

        return instance is null
            ? null!
            : await CreateSagaConsumeContext(this, instance, SagaConsumeContextMode.Load).ConfigureAwait(false);
    }

    public Task Save(SagaConsumeContext<TSaga> context) => unitOfWork.SaveAsync(context.Saga, CancellationToken);

    public Task Update(SagaConsumeContext<TSaga> context) => unitOfWork.SaveAsync(context.Saga, CancellationToken);

    public Task Delete(SagaConsumeContext<TSaga> context) => unitOfWork.DeleteAsync(context.Saga, CancellationToken);

    public Task Discard(SagaConsumeContext<TSaga> context) =>
        unitOfWork.DiscardAsync(context.Saga, context.IsCompleted, CancellationToken);

    public Task Undo(SagaConsumeContext<TSaga> context)
    {
        unitOfWork.Undo(context.Saga);
        return Task.CompletedTask;
    }

    public Task<SagaConsumeContext<TSaga, T>> CreateSagaConsumeContext<T>(
        ConsumeContext<T> consumeContext, TSaga instance, SagaConsumeContextMode mode)
        where T : class =>
        factory.CreateSagaConsumeContext(dbContext, consumeContext, instance, mode);
}
