using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Connection.Provisioning;
using Messaging.Operations.Topology;

namespace MassTransit.AmazonSqsTransport.Topology.Control;

/// <summary>Says what a bus needs in words that need no transport.</summary>
internal static class Description
{
    public static TopologyDescription Of(BusPieces bus, string region, string? keyId) => new(region)
    {
        KmsKeyId = keyId,
        Queues = [.. bus.Endpoints.SelectMany(endpoint => Queues(endpoint, keyId)).DistinctBy(queue => queue.Name)],
        Topics =
        [
            .. bus.Published.Select(topic => Topic(topic.EncryptedBy(keyId), isPublished: true))
                .Concat(bus.Endpoints.SelectMany(endpoint => endpoint.Subscriptions).Select(subscription => Topic(subscription.Topic.EncryptedBy(keyId), isPublished: false)))
                .DistinctBy(topic => topic.Name).OrderBy(topic => topic.Name, StringComparer.Ordinal),
        ],
        Subscriptions = [.. bus.Endpoints.SelectMany(Subscriptions)],
    };

    private static IEnumerable<DescribedQueue> Queues(EndpointPieces endpoint, string? keyId) =>
    [
        Queue(endpoint.Queue.EncryptedBy(keyId), QueueUse.Input),
        .. endpoint.Moved.Select(queue => Queue(queue.EncryptedBy(keyId), QueueUse.Moved)),
        .. endpoint.Undelivered.Select(queue => Queue(queue.EncryptedBy(keyId), QueueUse.Undelivered)),
    ];

    private static DescribedQueue Queue(QueueDeclaration queue, QueueUse use) => new(queue.Name, use) { Attributes = QueueAttributes.ForCreation(queue), Tags = queue.Tags };

    private static DescribedTopic Topic(TopicDeclaration topic, bool isPublished) =>
        new(topic.Name, isPublished) { Attributes = TopicProvisioner.ForCreation(topic), Tags = topic.Tags };

    private static IEnumerable<DescribedSubscription> Subscriptions(EndpointPieces endpoint) => endpoint.Subscriptions
        .Select(subscription => new DescribedSubscription(subscription.Topic.Name, endpoint.Queue.Name) { Attributes = subscription.Attributes, Undelivered = subscription.Undelivered?.Name })
        .OrderBy(subscription => subscription.Topic, StringComparer.Ordinal);
}
