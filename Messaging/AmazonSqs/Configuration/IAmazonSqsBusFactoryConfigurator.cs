namespace MassTransit;

/// <summary>Configures a bus on Amazon SNS and SQS.</summary>
public interface IAmazonSqsBusFactoryConfigurator :
    IBusFactoryConfigurator<IAmazonSqsReceiveEndpointConfigurator>,
    IAmazonSqsQueueEndpointConfigurator
{
    /// <summary>How messages are sent to queues: names and attributes of error and skipped queues.</summary>
    new IAmazonSqsSendTopologyConfigurator SendTopology { get; }

    /// <summary>How messages are published: attributes and tags of all topics.</summary>
    new IAmazonSqsPublishTopologyConfigurator PublishTopology { get; }

    /// <summary>Configures how messages of one type are sent.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="configureTopology">Called at once with the send topology of the type.</param>
    void Send<T>(Action<IAmazonSqsMessageSendTopologyConfigurator<T>> configureTopology)
        where T : class;

    /// <summary>Configures the topic of one message type.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="configureTopology">Called at once with the publish topology of the type.</param>
    void Publish<T>(Action<IAmazonSqsMessagePublishTopologyConfigurator<T>>? configureTopology = null)
        where T : class;

    /// <summary>Configures the topic of one message type that is known only at run time.</summary>
    /// <param name="messageType">The message type: not generic over open parameters, with a namespace.</param>
    /// <param name="configure">Called at once with the publish topology of the type.</param>
    void Publish(Type messageType, Action<IAmazonSqsMessagePublishTopologyConfigurator>? configure = null);

    /// <summary>Gives the bus queue a fixed name instead of a temporary one. Only for a service with a single instance.</summary>
    /// <param name="queueName">At most 80 letters, digits, hyphens and underscores (Amazon SQS quotas: queue name).</param>
    void OverrideDefaultBusEndpointQueueName(string queueName);

    /// <summary>Sets region, scope and credentials.</summary>
    /// <param name="settings">The host to use from now on.</param>
    void Host(AmazonSqsHostSettings settings);
}
