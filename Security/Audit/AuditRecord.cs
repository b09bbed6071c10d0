namespace Security.Audit;

/// <summary>One entry of the audit trail: what one actor did in one transaction to one study, with the old and new values. Never changed, never deleted.</summary>
/// <remarks>
/// The row goes in unchained, in the transaction of the change. The sealer links it into a block within about a second. Only <see cref="Payload"/> may ever be
/// replaced, by a redaction that two people decided; <see cref="PayloadHash"/> stays, so that the chain still holds.
/// </remarks>
public sealed class AuditRecord
{
    /// <summary>Insertion order, with gaps.</summary>
    public long Id { get; internal init; }

    /// <summary>The study, which is the chain the row is sealed into; empty: none.</summary>
    public required string StudyOid { get; init; }

    /// <summary>When, by the clock of the service.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary><see cref="Actor.Id"/>.</summary>
    public required string ActorId { get; init; }

    /// <summary><see cref="Actor.Name"/> as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary><see cref="Actor.Kind"/>.</summary>
    public required ActorKind ActorKind { get; init; }

    /// <summary>The service that wrote the row.</summary>
    public string Service { get; set; } = "";

    /// <summary><see cref="AuditActions.Saved"/>, or the code of an action that is more than its rows, such as <c>signed-in</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What it is about, a line each: <c>FormVersion F.DM/3</c>.</summary>
    public required string Subjects { get; init; }

    /// <summary>Why, in the actor's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Through which request or message; see <see cref="Act.Through"/>.</summary>
    public string? Through { get; init; }

    /// <summary>Trace id of the request.</summary>
    public string? TraceId { get; init; }

    /// <summary>The message whose consumption it was.</summary>
    public Guid? MessageId { get; init; }

    /// <summary>The access class without which nobody may see the row; null: none.</summary>
    public string? AccessClass { get; init; }

    /// <summary>The changes as JSON: <c>[{"entity":"FormVersion","key":"F.DM/3","action":"created","values":{"ContentHash":[null,"sha256:…"]}}]</c>, each value old and new; for other actions their details.</summary>
    public required string Payload { get; set; }

    /// <summary>SHA-256 over <see cref="Payload"/> in UTF-8, as it was written first.</summary>
    public required byte[] PayloadHash { get; init; }
}
