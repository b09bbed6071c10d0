namespace Forms.ClinicalData;

/// <summary>One ItemData element, typed or not.</summary>
public sealed record ClinicalItem : ClinicalNode
{
    /// <summary>ItemOID.</summary>
    public required string ItemOid { get; init; }

    /// <summary>The value as written; null where there is none.</summary>
    public string? Value { get; init; }

    /// <summary>IsNull="Yes": it is known that there is no value.</summary>
    public bool IsNull { get; init; }

    /// <summary>MeasurementUnitOID; null for none.</summary>
    public string? MeasurementUnitOid { get; init; }

    /// <summary>The type that a typed element names: Integer for ItemDataInteger; null for ItemData.</summary>
    public string? DataType { get; init; }

    /// <summary>Why the writer of the file had no place for the value; null where it had one.</summary>
    public string? ConflictCode { get; init; }
}
