namespace Messaging.Operations.Quarantine;

/// <summary>A message that the outbox could not send, set aside with everything needed to send it later, so that others pass.</summary>
public class OutboxQuarantine
{
    /// <summary>The order of coming here; given by the database.</summary>
    public long Id { get; set; }

    /// <summary>When the message was set aside.</summary>
    public DateTimeOffset QuarantinedAt { get; set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>What the last attempt said: type and text of the exceptions, outermost first.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The message's id.</summary>
    public Guid MessageId { get; set; }

    /// <summary>The URNs of the types the message answers to, joined by semicolons.</summary>
    public string MessageType { get; set; } = "";

    /// <summary>The media type of <see cref="Body" />.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>The body, exactly as it is sent.</summary>
    public string Body { get; set; } = "";

    /// <summary>The headers as a JSON object; null when there are none.</summary>
    public string? Headers { get; set; }

    /// <summary>What the transport needs beside the body as a JSON object; null when there is nothing.</summary>
    public string? Properties { get; set; }

    /// <summary>When the message was published or sent.</summary>
    public DateTimeOffset SentAt { get; set; }

    /// <summary>When the message loses its worth; null if never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>The conversation the message belongs to.</summary>
    public Guid? ConversationId { get; set; }

    /// <summary>What the message correlates to.</summary>
    public Guid? CorrelationId { get; set; }

    /// <summary>The correlation id of the message that led to this one.</summary>
    public Guid? InitiatorId { get; set; }

    /// <summary>The request, if the message is one or answers one.</summary>
    public Guid? RequestId { get; set; }

    /// <summary>Where the message comes from.</summary>
    public string? SourceAddress { get; set; }

    /// <summary>Queue or topic the message was to go to.</summary>
    public string? DestinationAddress { get; set; }

    /// <summary>Where a reply goes.</summary>
    public string? ResponseAddress { get; set; }

    /// <summary>Where a fault goes.</summary>
    public string? FaultAddress { get; set; }
}
