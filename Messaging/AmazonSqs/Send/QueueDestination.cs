using MassTransit.AmazonSqsTransport.Connection;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>A queue; created at the first message if it is missing.</summary>
internal sealed class QueueDestination(QueueDeclaration queue) : IDestination
{
    public string Name => queue.Name;

    public DelayPlan PlanDelay(TimeSpan? delay, TimeSpan hop, DateTimeOffset now) => DelayPlan.ForQueue(delay, queue.IsFifo, hop, now);

    public async Task SendAsync(AwsConnection connection, OutgoingEntry entry, CancellationToken cancellationToken)
    {
        var handle = await connection.GetQueueAsync(queue, cancellationToken).ConfigureAwait(false);
        await handle.SendAsync(entry, cancellationToken).ConfigureAwait(false);
    }
}
