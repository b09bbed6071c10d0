using System.Threading.Channels;
using MassTransit;
using Tests.Messaging.Outbox;

namespace Tests.Messaging.Inbox;

/// <summary>Sees each message of the consumer's queue when the transport is done with it: acknowledged, skipped or moved to the error queue.</summary>
public sealed class Receipts : IReceiveObserver
{
    private readonly Channel<Receipt> handled = Channel.CreateUnbounded<Receipt>();

    /// <summary>The outcome of the next message that the transport is done with.</summary>
    public Task<Receipt> NextAsync() => handled.Reader.ReadAsync().WithPatience();

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context)
    {
        if (context.InputAddress.AbsolutePath.EndsWith("/orders", StringComparison.Ordinal))
            handled.Writer.TryWrite(new Receipt(context.IsDelivered, context.IsFaulted));
        return Task.CompletedTask;
    }

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Task.CompletedTask;
}

/// <summary>How a message ended.</summary>
public sealed record Receipt(bool IsConsumed, bool IsFaulted);
