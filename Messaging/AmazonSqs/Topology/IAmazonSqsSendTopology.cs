using MassTransit.AmazonSqsTransport;

namespace MassTransit;

/// <summary>How messages are sent to queues.</summary>
public interface IAmazonSqsSendTopology : ISendTopology
{
    /// <summary>How messages of one type are sent.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The send topology of the type.</returns>
    new IAmazonSqsMessageSendTopologyConfigurator<T> GetMessageTopology<T>()
        where T : class;

    /// <summary>What stands behind a queue's address.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Name, durability and auto-delete.</returns>
    SendSettings GetSendSettings(AmazonSqsEndpointAddress address);

    /// <summary>The queue that takes messages whose consumer failed.</summary>
    /// <param name="source">The queue received from: attributes and tags are its own, unless configured.</param>
    /// <returns>The error queue.</returns>
    SendSettings GetErrorSettings(ReceiveSettings source);

    /// <summary>The queue that takes messages nobody consumes.</summary>
    /// <param name="source">The queue received from: attributes and tags are its own, unless configured.</param>
    /// <returns>The skipped queue.</returns>
    SendSettings GetDeadLetterSettings(ReceiveSettings source);
}
