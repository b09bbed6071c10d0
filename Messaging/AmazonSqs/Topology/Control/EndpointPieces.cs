using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Connection;

namespace MassTransit.AmazonSqsTransport.Topology.Control;

/// <summary>What one receive endpoint needs.</summary>
/// <param name="Queue">The queue it receives from.</param>
/// <param name="Moved">The queues it moves messages to.</param>
/// <param name="Subscriptions">The subscriptions of its queue.</param>
/// <param name="Faults">The topics it publishes faults to.</param>
internal sealed record EndpointPieces(
    QueueDeclaration Queue, IReadOnlyList<QueueDeclaration> Moved, IReadOnlyList<SubscriptionDeclaration> Subscriptions, IReadOnlyList<TopicDeclaration> Faults)
{
    public static EndpointPieces Of(AmazonSqsReceiveEndpointConfiguration endpoint)
    {
        var send = endpoint.Topology.Send;
        return new EndpointPieces(
            Declare.Queue(endpoint.Settings),
            [Declare.Queue(send.GetErrorSettings(endpoint.Settings)), Declare.Queue(send.GetDeadLetterSettings(endpoint.Settings))],
            endpoint.GetSubscriptions(),
            endpoint.PublishFaults ? [.. endpoint.Faults.GetAll().Select(Declare.Topic)] : []);
    }

    /// <summary>The queues for what SNS cannot deliver, each once.</summary>
    public IEnumerable<QueueDeclaration> Undelivered => Subscriptions.Select(subscription => subscription.Undelivered).OfType<QueueDeclaration>().DistinctBy(queue => queue.Name);
}
