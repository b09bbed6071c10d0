using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Receive.Leases;
using MassTransit.AmazonSqsTransport.Send;

namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>Puts off messages that arrive before they are due, for SQS keeps no message longer than 15 minutes.</summary>
/// <remarks>
/// A standard queue gets the same body again with the next delay, and the message in hand is deleted: a crash in between makes a
/// duplicate with the same MessageId. A FIFO queue takes no delay per message: there it stays invisible, and its group waits.
/// </remarks>
internal sealed class EarlyMessages(QueueHandle queue, TimeSpan hop, TimeProvider clock)
{
    public bool IsEarly(AmazonSqsReceiveContext context, out DateTimeOffset dueAt)
    {
        dueAt = default;
        return context.TransportHeaders.TryGetHeader(MessageHeaderNames.DelayUntil, out var value)
            && DelayPlan.TryParse(value as string, out dueAt) && dueAt > clock.GetUtcNow();
    }

    public async Task PutOffAsync(Lease lease, DateTimeOffset dueAt)
    {
        var now = clock.GetUtcNow();
        if (queue.IsFifo)
        {
            await lease.AbandonAsync(dueAt - now).ConfigureAwait(false);
            return;
        }
        var attributes = (lease.Message.MessageAttributes ?? [])
            .Where(pair => pair.Value.StringValue is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value.StringValue, StringComparer.Ordinal);
        var next = new OutgoingEntry(lease.Message.Body, attributes) { Delay = DelayPlan.NextHop(dueAt, hop, now) };
        await queue.SendAsync(next, CancellationToken.None).ConfigureAwait(false);
        await lease.CompleteAsync().ConfigureAwait(false);
    }
}
