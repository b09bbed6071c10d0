namespace Security;

/// <summary>What is being done now: by whom, through which request or message, and why. The audit trail takes it from here, so no feature passes it on by hand.</summary>
public sealed class Act
{
    /// <summary>Who acts.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Method and path of the request, or name of the message; null where neither is.</summary>
    public string? Through { get; init; }

    /// <summary>Trace id of the request, 32 hexadecimal digits; null where there is none.</summary>
    public string? TraceId { get; init; }

    /// <summary>The message that is being consumed; null outside of one. Rows of a message's transaction are written when it commits.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>The study that rows belong to which name none themselves; null: none.</summary>
    public string? StudyOid { get; set; }

    /// <summary>Why it is done, in the actor's words; null where nobody was asked.</summary>
    public string? Reason { get; set; }
}
