namespace Forms.ClinicalData;

/// <summary>What SubjectData and all that it holds have in common.</summary>
public abstract record ClinicalNode
{
    /// <summary>TransactionType as written; null where it was left out.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Line in the file, from 1; 0 where there is none.</summary>
    public int Line { get; init; }

    /// <summary>What the element holds besides data: AuditRecord, Signature, Annotation, content beyond ODM; as it came.</summary>
    public IReadOnlyList<KeptXml> Kept { get; init; } = [];

    /// <summary>Our own record of the last change, for a writer; a reader gives it as <see cref="Kept"/>.</summary>
    public ClinicalAudit? Audit { get; init; }

    /// <summary>Our own signatures, for a writer; a reader gives them as <see cref="Kept"/>.</summary>
    public IReadOnlyList<ClinicalSignature> Signatures { get; init; } = [];
}
