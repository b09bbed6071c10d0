namespace MassTransit;

/// <summary>Configures how messages of one type are subscribed to.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IAmazonSqsMessageConsumeTopologyConfigurator<TMessage> :
    IMessageConsumeTopologyConfigurator<TMessage>,
    IAmazonSqsMessageConsumeTopology<TMessage>
    where TMessage : class
{
    /// <summary>Subscribes to the type's topic.</summary>
    /// <param name="configure">Sets attributes of topic and subscription.</param>
    void Subscribe(Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null);
}
