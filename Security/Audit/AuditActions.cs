namespace Security.Audit;

/// <summary>Lasting codes of what the trail records beside plain saves.</summary>
public static class AuditActions
{
    /// <summary>Rows were created, changed or deleted; the payload says which.</summary>
    public const string Saved = "saved";

    /// <summary>A payload of the trail was replaced; the subjects name the row and the redaction.</summary>
    public const string Redacted = "audit-redacted";

    /// <summary>A chain of this or another service does not fit a head that was kept.</summary>
    public const string ChainContradicted = "audit-chain-contradicted";
}
