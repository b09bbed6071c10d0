namespace MassTransit;

/// <summary>Configures to which topics a receive endpoint subscribes.</summary>
public interface IAmazonSqsConsumeTopologyConfigurator : IConsumeTopologyConfigurator, IAmazonSqsConsumeTopology
{
    /// <summary>The topology of one message type.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The configurator.</returns>
    new IAmazonSqsMessageConsumeTopologyConfigurator<T> GetMessageTopology<T>()
        where T : class;

    /// <summary>Subscribes to a topic by name.</summary>
    /// <param name="topicName">The full name of the topic.</param>
    /// <param name="configure">Sets attributes of topic and subscription.</param>
    void Subscribe(string topicName, Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null);
}
