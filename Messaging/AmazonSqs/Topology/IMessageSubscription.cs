namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>The subscriptions to a message type's topic, for callers that do not know the type.</summary>
internal interface IMessageSubscription
{
    IEnumerable<TopicConfigurator> GetSubscriptions();
}
