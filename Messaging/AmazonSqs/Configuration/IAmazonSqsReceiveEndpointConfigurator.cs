using MassTransit.AmazonSqsTransport;

namespace MassTransit;

/// <summary>Configures a receive endpoint: a queue and what consumes from it.</summary>
public interface IAmazonSqsReceiveEndpointConfigurator :
    IReceiveEndpointConfigurator,
    IAmazonSqsQueueEndpointConfigurator
{
    /// <summary>Seconds until a message is seen again when its consumer failed and no error pipe took it: 0 to 43,200. Default: 1.</summary>
    int RedeliverVisibilityTimeout { set; }

    /// <summary>How many messages of one message group are consumed at once on a FIFO queue: 1 or more. Default: 1, which keeps their order.</summary>
    int ConcurrentDeliveryLimit { set; }

    /// <summary>How long a message may be kept invisible in all. Default and most: 12 hours (SQS developer guide: visibility timeout).</summary>
    TimeSpan MaxVisibilityTimeout { set; }

    /// <summary>Seconds by which one renewal extends the visibility timeout: 60 (default; less is raised to it) to 43,200.</summary>
    int MaxVisibilityTimeoutRenewal { set; }

    /// <summary>Subscribes the queue to the topic of a message type.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="configure">Sets attributes of the topic and of the subscription, for example a filter policy.</param>
    void Subscribe<T>(Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null)
        where T : class;

    /// <summary>Subscribes the queue to a topic.</summary>
    /// <param name="topicName">The full name of the topic: at most 256 characters (SNS API reference: CreateTopic).</param>
    /// <param name="configure">Sets attributes of the topic and of the subscription, for example a filter policy.</param>
    void Subscribe(string topicName, Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null);

    /// <summary>Consumes messages of a FIFO queue regardless of their group's order.</summary>
    void DisableMessageOrdering();

    /// <summary>Adds filters that run whenever this endpoint has opened its queue.</summary>
    /// <param name="configure">Receives the pipe's configurator.</param>
    void ConfigureClient(Action<IPipeConfigurator<ClientContext>>? configure);

    /// <summary>Adds filters that run whenever this endpoint has a connection, before its queue is opened.</summary>
    /// <param name="configure">Receives the pipe's configurator.</param>
    void ConfigureConnection(Action<IPipeConfigurator<ConnectionContext>>? configure);
}
