namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A message that was published or sent within a transaction and goes to the broker after it.</summary>
public class OutboxMessage
{
    /// <summary>The order of sending inside a unit; given by the database.</summary>
    public long SequenceNumber { get; set; }

    /// <summary>When a delayed message is due, UTC; informative, the delay itself is in <see cref="Properties" />.</summary>
    public DateTime? EnqueueTime { get; set; }

    /// <summary>When the message was published or sent, UTC.</summary>
    public DateTime SentTime { get; set; }

    /// <summary>The headers as a JSON object; null when there are none.</summary>
    public string? Headers { get; set; }

    /// <summary>What the transport needs beside the body (delay, group id …) as a JSON object; null when there is nothing.</summary>
    public string? Properties { get; set; }

    /// <summary>The message whose consumer published this one; null for a message of the bus outbox.</summary>
    public Guid? InboxMessageId { get; set; }

    /// <summary>The consumer that published this one; null for a message of the bus outbox.</summary>
    public Guid? InboxConsumerId { get; set; }

    /// <summary>The unit of the bus outbox; null for a message of a consumer.</summary>
    public Guid? OutboxId { get; set; }

    /// <summary>The message's id.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The media type of <see cref="Body" />, at most 256 characters.</summary>
    public string ContentType { get; set; } = null!;

    /// <summary>The URNs of the types the message answers to, joined by semicolons.</summary>
    public string MessageType { get; set; } = null!;

    /// <summary>The body, exactly as it is sent.</summary>
    public string Body { get; set; } = null!;

    /// <summary>The conversation the message belongs to.</summary>
    public Guid? ConversationId { get; set; }

    /// <summary>What the message correlates to.</summary>
    public Guid? CorrelationId { get; set; }

    /// <summary>The correlation id of the message that led to this one.</summary>
    public Guid? InitiatorId { get; set; }

    /// <summary>The request, if the message is one or answers one.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>Where the message comes from, at most 256 characters.</summary>
    public Uri? SourceAddress { get; set; }

    /// <summary>Queue or topic the message goes to, at most 256 characters.</summary>
    public Uri? DestinationAddress { get; set; }

    /// <summary>Where a reply goes, at most 256 characters.</summary>
    public Uri? ResponseAddress { get; set; }

    /// <summary>Where a fault goes, at most 256 characters.</summary>
    public Uri? FaultAddress { get; set; }

    /// <summary>When the message loses its worth, UTC.</summary>
    public DateTime? ExpirationTime { get; set; }
}
