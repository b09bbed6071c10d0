namespace Forms.ClinicalData;

/// <summary>One FormData element; of ODM 2.0 the ItemGroupData of a visit.</summary>
public sealed record ClinicalForm : ClinicalNode
{
    /// <summary>FormOID.</summary>
    public required string FormOid { get; init; }

    /// <summary>FormRepeatKey; null where it was left out.</summary>
    public string? RepeatKey { get; init; }

    /// <summary>Its groups, in order.</summary>
    public IReadOnlyList<ClinicalGroup> Groups { get; init; } = [];
}
