namespace Forms.ClinicalData;

/// <summary>One StudyEventData element, or forms that stand in none.</summary>
public sealed record ClinicalVisit : ClinicalNode
{
    /// <summary>StudyEventOID; empty for forms that stand right under the subject.</summary>
    public required string StudyEventOid { get; init; }

    /// <summary>For a writer: what stands in the file where <see cref="StudyEventOid"/> is empty.</summary>
    public string? StandInOid { get; init; }

    /// <summary>StudyEventRepeatKey; null where it was left out.</summary>
    public string? RepeatKey { get; init; }

    /// <summary>Its forms, in order.</summary>
    public IReadOnlyList<ClinicalForm> Forms { get; init; } = [];
}
