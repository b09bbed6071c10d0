using System.Diagnostics.CodeAnalysis;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// The consume context of a consumer inside an inbox transaction. It keeps what the consumer publishes, makes the transaction's end the end of
/// consuming, and reports the message consumed only after the commit.
/// </summary>
internal sealed class InboxConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    DbTransactionContext transaction,
    TimeProvider clock,
    Func<IReadOnlyList<OutboxMessage>, Task> commit) : OutboxConsumeContextProxy<TMessage>(context, options, provider)
    where TMessage : class
{
    private readonly Lock gate = new();
    private readonly List<OutboxMessage> outgoing = [];
    private readonly List<Func<Task>> consumed = [];

    /// <summary>What the consumer published and sent, in that order.</summary>
    public IReadOnlyList<OutboxMessage> Outgoing => outgoing;

    public override bool ContinueProcessing { get; set; }

    public override bool IsMessageConsumed => false;

    public override bool IsOutboxDelivered => false;

    public override int ReceiveCount => 1;

    public override long? LastSequenceNumber => null;

    public override Task AddSend<T>(SendContext<T> context)
    {
        var message = OutboxMessageFactory.Create(context, clock.GetUtcNow().UtcDateTime);
        lock (gate)
            outgoing.Add(message);

        return Task.CompletedTask;
    }

    public override Task SetConsumed() => commit(outgoing);

    public override Task NotifyConsumed<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
    {
        consumed.Add(() => base.NotifyConsumed(context, duration, consumerType));
        return Task.CompletedTask;
    }

    /// <summary>Tells the receive context that the message is consumed.</summary>
    public async Task NotifyHeldConsumedAsync()
    {
        foreach (var notify in consumed)
            await notify();
    }

    public override bool HasPayloadType(Type payloadType) => payloadType.IsInstanceOfType(transaction) || base.HasPayloadType(payloadType);

    public override bool TryGetPayload<T>([NotNullWhen(true)] out T? payload)
        where T : class
    {
        if (transaction is not T found)
            return base.TryGetPayload<T>(out payload);

        payload = found;
        return true;
    }

    // MassTransit's pipe would send stage by stage, each with a transaction; the inbox sends by itself after the one commit.
    public override Task SetDelivered() => throw SentByTheInbox();

    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() => throw SentByTheInbox();

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => throw SentByTheInbox();

    public override Task RemoveOutboxMessages() => throw SentByTheInbox();

    private static NotSupportedException SentByTheInbox() => new("The inbox sends outgoing messages by itself after the commit.");
}
