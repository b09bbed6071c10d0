namespace MassTransit;

/// <summary>What SQS and SNS take beside the message: a payload of the send context.</summary>
public interface AmazonSqsSendContext : SendContext
{
    /// <summary>The message group: messages of a group are delivered in order. FIFO queues and topics require it.</summary>
    string? GroupId { set; }

    /// <summary>Of two messages with one deduplication id within five minutes a FIFO queue or topic takes the first (SQS API reference: SendMessage).</summary>
    string? DeduplicationId { set; }

    /// <summary>Seconds until a queue shows the message.</summary>
    int? DelaySeconds { set; }
}

/// <summary>What SQS and SNS take beside the message.</summary>
/// <typeparam name="T">The message type.</typeparam>
public interface AmazonSqsSendContext<out T> : SendContext<T>, AmazonSqsSendContext
    where T : class;
