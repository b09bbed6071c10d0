namespace MassTransit;

/// <summary>Configures a queue that is received from.</summary>
public interface IAmazonSqsQueueEndpointConfigurator : IAmazonSqsQueueConfigurator
{
    /// <summary>Seconds a receive waits for a message: 0 to 20 (SQS API reference: ReceiveMessage). Default: 20, or <see cref="AmazonSqsTransportTuning.ReceiveWaitSeconds"/>.</summary>
    ushort WaitTimeSeconds { set; }

    /// <summary>True: everything in the queue is deleted once before the first receive. Default: false.</summary>
    bool PurgeOnStartup { set; }
}
