namespace MassTransit;

/// <summary>Configures how messages are sent to queues.</summary>
public interface IAmazonSqsSendTopologyConfigurator : ISendTopologyConfigurator, IAmazonSqsSendTopology
{
    /// <summary>Alters the error queue before it is created. It starts with the attributes and tags of the queue received from.</summary>
    Action<IAmazonSqsQueueConfigurator>? ConfigureErrorSettings { set; }

    /// <summary>Alters the skipped queue before it is created. It starts with the attributes and tags of the queue received from.</summary>
    Action<IAmazonSqsQueueConfigurator>? ConfigureDeadLetterSettings { set; }
}
