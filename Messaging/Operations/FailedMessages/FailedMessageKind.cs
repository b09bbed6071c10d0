namespace Messaging.Operations.FailedMessages;

/// <summary>Where a message was set aside.</summary>
public enum FailedMessageKind
{
    /// <summary>In an <c>_error</c> queue: its consumer failed until its tries were spent, or nobody could read it.</summary>
    Error,

    /// <summary>In a <c>_skipped</c> queue: no consumer of the queue knows its type.</summary>
    Skipped,

    /// <summary>In the quarantine of the outbox: it could not be sent.</summary>
    Quarantine,
}
