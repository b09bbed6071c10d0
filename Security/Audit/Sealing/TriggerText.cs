namespace Security.Audit.Sealing;

/// <summary>What the triggers of all databases have in common.</summary>
internal static class TriggerText
{
    /// <summary>What one reads who tries.</summary>
    public const string Refusal = "The audit trail is append-only: this row is neither changed nor deleted. A payload with personal data is replaced by a redaction (docs/audit-trail.md).";

    /// <summary>The tables whose rows stay.</summary>
    public static IReadOnlyList<string> AppendOnly { get; } = ["AuditRecord", "AuditBlock", "PeerBlockHead"];

    /// <summary>The columns of a row of the trail that nothing may change. A test compares them with the model.</summary>
    public static IReadOnlyList<string> FixedColumns { get; } =
    [
        "Id", "StudyOid", "At", "ActorId", "ActorName", "ActorKind", "Service", "Action", "Subjects", "Reason", "Through", "TraceId", "MessageId", "AccessClass", "PayloadHash",
    ];
}
