namespace Messaging.Operations.FailedMessages;

/// <summary>A message that failed, with all that is needed to send it again exactly as it was. Nobody edits it.</summary>
/// <remarks>The queue loses its copy only after this row is committed; the row stays after the message went back.</remarks>
public class FailedMessage
{
    /// <summary>Longest <see cref="MessageType" />, <see cref="ExceptionType" /> and <see cref="Frame" />, in characters.</summary>
    public const int NameLength = 512;

    /// <summary>Longest <see cref="Reason" /> and <see cref="Note" />, in characters.</summary>
    public const int TextLength = 2048;

    /// <summary>The order of coming here; given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Where it was set aside.</summary>
    public FailedMessageKind Kind { get; set; }

    /// <summary>The queue it goes back to; of a quarantined one, the address it could not be sent to.</summary>
    public string Queue { get; set; } = "";

    /// <summary>The id that SQS gave it in the queue where it was set aside, or <c>outbox-</c> and its number in the quarantine. Once in a queue: a repeated delivery is known by it.</summary>
    public string TransportId { get; set; } = "";

    /// <summary>The message's id; null where nobody can read it.</summary>
    public Guid? MessageId { get; set; }

    /// <summary>The first type that the envelope names, without <c>urn:message:</c>; empty where nobody can read it.</summary>
    public string MessageType { get; set; } = "";

    /// <summary>Full name of the exception; empty where it is not known, as with the official transport.</summary>
    public string ExceptionType { get; set; } = "";

    /// <summary>Text of the exception, or why the message was skipped.</summary>
    public string Reason { get; set; } = "";

    /// <summary>First line of the stack trace; empty where it is not known.</summary>
    public string Frame { get; set; } = "";

    /// <summary>How often it was tried, the last time in its queue; 0 where it is not known.</summary>
    public int Attempts { get; set; }

    /// <summary>SHA-256, 64 lower-case hexadecimal digits, over what a group has in common: kind, queue, message type, exception type and frame (the text of the exception where neither is known).</summary>
    public string GroupKey { get; set; } = "";

    /// <summary>When it was set aside.</summary>
    public DateTimeOffset FailedAt { get; set; }

    /// <summary>When it came here.</summary>
    public DateTimeOffset CollectedAt { get; set; }

    /// <summary>What it is about, as <c>field:value</c> of the first field of the message that <see cref="FailedMessageOptions.LinkFields" /> names; null: nothing.</summary>
    public string? Link { get; set; }

    /// <summary>What has become of it.</summary>
    public FailedMessageState State { get; set; }

    /// <summary>The return that chose it last.</summary>
    public Guid? ReturnId { get; set; }

    /// <summary>When it went back or was archived.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Who archived it.</summary>
    public string? SettledBy { get; set; }

    /// <summary>Why it was archived, or why it could not go back.</summary>
    public string? Note { get; set; }

    /// <summary>Its message attributes as a JSON object of texts, as it had them; of a quarantined one, the other columns of its row in the outbox.</summary>
    public string Attributes { get; set; } = "{}";

    /// <summary>Its message group, of a FIFO queue; null elsewhere.</summary>
    public string? MessageGroupId { get; set; }

    /// <summary>The body, exactly as it was.</summary>
    public string Body { get; set; } = "";
}
