namespace MassTransit.AmazonSqsTransport;

/// <summary>A queue that is sent to.</summary>
public interface SendSettings
{
    /// <summary>The name of the queue.</summary>
    string QueueName { get; }

    /// <summary>False for the queue of a temporary endpoint.</summary>
    bool Durable { get; }

    /// <summary>True when the queue is deleted with its bus.</summary>
    bool AutoDelete { get; }

    /// <summary>Attributes the queue gets if it must be created.</summary>
    IReadOnlyDictionary<string, object> QueueAttributes { get; }

    /// <summary>Tags the queue gets if it must be created.</summary>
    IReadOnlyDictionary<string, string> QueueTags { get; }

    /// <summary>The address of the queue on a host.</summary>
    /// <param name="hostAddress">The address of the host.</param>
    /// <returns>The queue's address.</returns>
    Uri GetSendAddress(Uri hostAddress);
}
