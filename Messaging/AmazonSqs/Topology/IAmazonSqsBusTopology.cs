using MassTransit.AmazonSqsTransport;

namespace MassTransit;

/// <summary>Names and addresses of a bus on SNS and SQS.</summary>
public interface IAmazonSqsBusTopology : IBusTopology
{
    /// <summary>How messages are published.</summary>
    new IAmazonSqsPublishTopology PublishTopology { get; }

    /// <summary>How messages are sent.</summary>
    new IAmazonSqsSendTopology SendTopology { get; }

    /// <summary>How messages of one type are published.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The publish topology of the type.</returns>
    new IAmazonSqsMessagePublishTopology<T> Publish<T>()
        where T : class;

    /// <summary>How messages of one type are sent.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The send topology of the type.</returns>
    new IAmazonSqsMessageSendTopology<T> Send<T>()
        where T : class;

    /// <summary>The address of a topic.</summary>
    /// <param name="topicName">The full name of the topic.</param>
    /// <param name="configure">Sets durability, auto-delete, attributes.</param>
    /// <returns>The address.</returns>
    Uri GetDestinationAddress(string topicName, Action<IAmazonSqsTopicConfigurator>? configure = null);

    /// <summary>The address of a message type's topic.</summary>
    /// <param name="messageType">The message type.</param>
    /// <param name="configure">Sets durability, auto-delete, attributes.</param>
    /// <returns>The address.</returns>
    Uri GetDestinationAddress(Type messageType, Action<IAmazonSqsTopicConfigurator>? configure = null);

    /// <summary>What stands behind a queue's address.</summary>
    /// <param name="address">A full address, or <c>queue:name</c>.</param>
    /// <returns>Name, durability and auto-delete.</returns>
    SendSettings GetSendSettings(Uri address);
}
