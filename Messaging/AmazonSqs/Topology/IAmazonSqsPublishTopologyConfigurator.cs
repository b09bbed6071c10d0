namespace MassTransit;

/// <summary>Configures how messages are published.</summary>
public interface IAmazonSqsPublishTopologyConfigurator : IPublishTopologyConfigurator, IAmazonSqsPublishTopology
{
    /// <summary>Attributes of all topics; those of a message type win.</summary>
    new IDictionary<string, object> TopicAttributes { get; }

    /// <summary>Attributes of the subscriptions of all topics; those of a message type and of a queue win.</summary>
    new IDictionary<string, object> TopicSubscriptionAttributes { get; }

    /// <summary>Tags of all topics; those of a message type win.</summary>
    new IDictionary<string, string> TopicTags { get; }

    /// <summary>The topology of one message type.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The configurator.</returns>
    new IAmazonSqsMessagePublishTopologyConfigurator<T> GetMessageTopology<T>()
        where T : class;

    /// <summary>The topology of one message type.</summary>
    /// <param name="messageType">The message type.</param>
    /// <returns>The configurator.</returns>
    new IAmazonSqsMessagePublishTopologyConfigurator GetMessageTopology(Type messageType);
}
