using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Consumes a message once: inbox row, the consumer's work and its outgoing messages in one transaction of the scope's DbContext; then sends what came of it.
/// </summary>
internal sealed class InboxContextFactory<TDbContext>(
    TDbContext db,
    IServiceProvider provider,
    IOptions<EntityFrameworkOutboxOptions<TDbContext>> options,
    IOptions<OutboxDeliverySettings> settings,
    InboxTogether<TDbContext> together,
    TimeProvider clock,
    ILogger<InboxContextFactory<TDbContext>> logger) : IOutboxContextFactory<TDbContext>
    where TDbContext : DbContext
{
    private readonly bool isDeliveryRunning = provider.GetService<OutboxDelivery<TDbContext>>() is not null;

    public void Probe(ProbeContext context) => context.CreateFilterScope("entityFrameworkInbox").Add("dbContext", typeof(TDbContext).Name);

    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions consume, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var messageId = context.GetOriginalMessageId() ?? throw new MessageException(typeof(T), "A message needs a MessageId to go through the inbox.");
        var row = new InboxRow(db, messageId, consume.ConsumerId, clock, settings.Value.Lease);

        var outcome = together.IsOn && !context.TryGetPayload<RunsAlone>(out _)
            ? await ConsumeTogetherAsync(context, consume, row, next)
            : await SuspendedRetries.RunAsync(db, () => ConsumeAsync(context, consume, row, next));

        if (outcome.Outgoing is { } outgoing)
        {
            var sender = new InboxSender(row, settings.Value, clock, logger);
            await sender.SendAsync(context, messageId, outgoing, consume.MessageDeliveryTimeout, isDeliveryRunning);
        }

        await outcome.NotifyConsumedAsync();
    }

    private async Task<InboxOutcome> ConsumeAsync<T>(
        ConsumeContext<T> context, OutboxConsumeOptions consume, InboxRow row, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        await using var transaction = await db.Database.BeginTransactionAsync(options.Value.IsolationLevel, context.CancellationToken);
        try
        {
            var entry = await row.EnterAsync(options.Value.LockStatementProvider, isDeliveryRunning, context.CancellationToken);
            if (entry is InboxEntry.New or InboxEntry.Unconsumed)
                return await RunConsumerAsync(context, consume, row, entry, transaction, next);

            DeliveryLog.Duplicate(logger, context.MessageId, consume.ConsumerType);
            var left = entry == InboxEntry.Undelivered ? await row.TakeOverAsync(context.CancellationToken) : null;
            await transaction.CommitAsync(CancellationToken.None);
            return new InboxOutcome(left, () => context.NotifyConsumed(TimeSpan.Zero, consume.ConsumerType));
        }
        catch
        {
            // Disposing rolls back; what was tracked must not be saved by a later attempt in the same scope.
            db.ChangeTracker.Clear();
            throw;
        }
    }

    private async Task<InboxOutcome> ConsumeTogetherAsync<T>(
        ConsumeContext<T> context, OutboxConsumeOptions consume, InboxRow row, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        InboxConsumeContext<T>? consuming = null;
        var delivery = new InboxDelivery(db, row.Key, context.CorrelationId, RunAsync, context.CancellationToken);
        row.Hold(await SuspendedRetries.RunAsync(db, () => together.RunAsync(context.ReceiveContext.InputAddress, delivery)));

        return new InboxOutcome(delivery.IsHandedOver || delivery.Outgoing.Count == 0 ? null : delivery.Outgoing, consuming!.NotifyHeldConsumedAsync);

        async Task<IReadOnlyList<OutboxMessage>> RunAsync(DbTransactionContext transaction)
        {
            consuming = new InboxConsumeContext<T>(context, consume, provider, transaction, clock, _ => Task.CompletedTask);
            await next.Send(consuming);
            if (db.ChangeTracker.HasChanges())
                await db.SaveChangesAsync(context.CancellationToken);
            return consuming.Outgoing;
        }
    }

    private async Task<InboxOutcome> RunConsumerAsync<T>(
        ConsumeContext<T> context, OutboxConsumeOptions consume, InboxRow row, InboxEntry entry, IDbContextTransaction transaction,
        IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        var consuming = new InboxConsumeContext<T>(context, consume, provider, new DbTransactionContext(db, transaction), clock, CommitAsync);
        await next.Send(consuming);

        return new InboxOutcome(consuming.Outgoing.Count > 0 ? consuming.Outgoing : null, consuming.NotifyHeldConsumedAsync);

        async Task CommitAsync(IReadOnlyList<OutboxMessage> outgoing)
        {
            foreach (var message in outgoing)
                db.Add(row.Key.Own(message));
            await db.SaveChangesAsync(context.CancellationToken);
            await row.FinishAsync(entry, outgoing.Count > 0, context.CancellationToken);

            // Once asked to commit, the database decides; giving up waiting would only leave the outcome open.
            await transaction.CommitAsync(CancellationToken.None);
        }
    }
}
