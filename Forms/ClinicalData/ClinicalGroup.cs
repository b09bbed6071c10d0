namespace Forms.ClinicalData;

/// <summary>One ItemGroupData element.</summary>
public sealed record ClinicalGroup : ClinicalNode
{
    /// <summary>ItemGroupOID; some systems leave it empty.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>For a writer: what stands in the file where <see cref="ItemGroupOid"/> is empty.</summary>
    public string? StandInOid { get; init; }

    /// <summary>ItemGroupRepeatKey; null where it was left out.</summary>
    public string? RepeatKey { get; init; }

    /// <summary>Its items, in order.</summary>
    public IReadOnlyList<ClinicalItem> Items { get; init; } = [];

    /// <summary>For ODM 2.0: items that the form holds itself belong to a group of its OID and this.</summary>
    internal const string OwnItems = ".ITEMS";
}
