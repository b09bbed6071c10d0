namespace MassTransit.AmazonSqsTransport;

/// <summary>A queue that is received from, and how.</summary>
public interface ReceiveSettings : SendSettings
{
    /// <summary>Attributes of every subscription of this queue.</summary>
    IReadOnlyDictionary<string, object> QueueSubscriptionAttributes { get; }

    /// <summary>How many messages are held at most, waiting or being consumed.</summary>
    int PrefetchCount { get; }

    /// <summary>How many messages are consumed at once.</summary>
    int ConcurrentMessageLimit { get; }

    /// <summary>How many messages of one group are consumed at once on a FIFO queue.</summary>
    int ConcurrentDeliveryLimit { get; }

    /// <summary>Seconds a receive waits for a message.</summary>
    int WaitTimeSeconds { get; }

    /// <summary>Whether the queue is emptied before the first receive.</summary>
    bool PurgeOnStartup { get; }

    /// <summary>Whether messages of a group are consumed in order: a FIFO queue whose ordering was not disabled.</summary>
    bool IsOrdered { get; }

    /// <summary>Seconds until a message that failed without an error pipe is seen again.</summary>
    int RedeliverVisibilityTimeout { get; }

    /// <summary>How long a message may be kept invisible in all.</summary>
    TimeSpan MaxVisibilityTimeout { get; }

    /// <summary>Seconds by which one renewal extends the visibility timeout.</summary>
    int MaxVisibilityTimeoutRenewal { get; }
}
