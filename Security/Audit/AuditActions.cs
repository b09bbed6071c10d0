namespace Security.Audit;

/// <summary>Lasting codes of what the trail records beside plain saves.</summary>
public static class AuditActions
{
    /// <summary>Rows were created, changed or deleted; the payload says which.</summary>
    public const string Saved = "saved";
}
