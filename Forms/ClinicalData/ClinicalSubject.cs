namespace Forms.ClinicalData;

/// <summary>One SubjectData element.</summary>
public sealed record ClinicalSubject : ClinicalNode
{
    /// <summary>StudyOID of the ClinicalData that it stands in.</summary>
    public required string StudyOid { get; init; }

    /// <summary>MetaDataVersionOID of that ClinicalData.</summary>
    public required string MetaDataVersionOid { get; init; }

    /// <summary>SubjectKey.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>LocationOID of its SiteRef; null where it has none.</summary>
    public string? SiteOid { get; init; }

    /// <summary>Its visits, in order.</summary>
    public IReadOnlyList<ClinicalVisit> Visits { get; init; } = [];

    /// <summary>Values that the writer of the file had no place for; a reader puts them back where they belong.</summary>
    public IReadOnlyList<UnplacedItem> Unplaced { get; init; } = [];
}
