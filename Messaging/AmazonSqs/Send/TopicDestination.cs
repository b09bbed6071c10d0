using MassTransit.AmazonSqsTransport.Connection;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>A topic; created at the first message if it is missing.</summary>
internal sealed class TopicDestination(TopicDeclaration topic) : IDestination
{
    public string Name => topic.Name;

    public DelayPlan PlanDelay(TimeSpan? delay, TimeSpan hop, DateTimeOffset now) => DelayPlan.ForTopic(delay, now);

    public async Task SendAsync(AwsConnection connection, OutgoingEntry entry, CancellationToken cancellationToken)
    {
        var handle = await connection.GetTopicAsync(topic, cancellationToken).ConfigureAwait(false);
        await handle.PublishAsync(entry, cancellationToken).ConfigureAwait(false);
    }
}
