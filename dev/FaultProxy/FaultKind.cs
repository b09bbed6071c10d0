namespace FaultProxy;

/// <summary>What a <see cref="FaultProxyServer"/> can do to a call.</summary>
public enum FaultKind
{
    /// <summary>The call is refused with the service's own throttling error. Drawn for each call.</summary>
    Throttled,

    /// <summary>The call is refused as to somebody without the right to it. Drawn for each call.</summary>
    Denied,

    /// <summary>Of a batch, this entry is reported as failed and goes no further. Drawn for each entry.</summary>
    PartlyFailed,

    /// <summary>The call is carried out, and the connection breaks before the reply or in the midst of it. Drawn for each call.</summary>
    ReplyLost,

    /// <summary>A received message comes once more: as another message of the same queue, or as the same one in a later reply. Drawn for each message; not on FIFO queues.</summary>
    Duplicated,

    /// <summary>The first message of a reply is put back for a second, the others come in reverse. Drawn for each reply with messages; not on FIFO queues.</summary>
    Reordered,

    /// <summary>The receipt handle is worth nothing any more: the message shows again, and the call is refused. Drawn for each entry.</summary>
    ReceiptExpired,

    /// <summary>The connection breaks before the call reaches the service. Drawn for each call.</summary>
    ConnectionCut,

    /// <summary>The call waits, at most <see cref="FaultPlan.LongestDelay"/>. Drawn for each call.</summary>
    Delayed,

    /// <summary>The text of a message published to SNS is changed by <see cref="FaultPlan.Alter"/>. Drawn for each message.</summary>
    Altered,
}
