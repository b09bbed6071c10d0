using System.Text.Json.Serialization;

namespace Forms.Laboratories;

/// <summary>Between which bounds a laboratory expects an item, for whom and when. Both bounds belong to it.</summary>
/// <param name="Id">Its number; 0 for one that is not stored.</param>
/// <param name="LaboratoryOid">The laboratory.</param>
/// <param name="ItemOid">The item, in whatever form.</param>
/// <param name="ValidFrom">The first day of collection that it counts for.</param>
public sealed record ReferenceRange(long Id, string LaboratoryOid, string ItemOid, DateOnly ValidFrom)
{
    /// <summary>The last day of collection that it counts for; null: no end is known.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The low bound as decimal text; null: none.</summary>
    public string? Low { get; init; }

    /// <summary>The high bound as decimal text; null: none.</summary>
    public string? High { get; init; }

    /// <summary>OID of the unit; null where the item has none in any form.</summary>
    public string? MeasurementUnitOid { get; init; }

    /// <summary>The unit in words, of an item that has none in its form.</summary>
    public string? UnitText { get; init; }

    /// <summary>The coded value of the subject's sex; null: any.</summary>
    public string? Sex { get; init; }

    /// <summary>The youngest age in completed years; null: from birth.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>The oldest age in completed years, all of that year of life; null: no limit.</summary>
    public int? AgeTo { get; init; }

    /// <summary>The bounds for a person: <c>3.5 – 5.1</c>, <c>≥ 3.5</c>, <c>≤ 5.1</c>.</summary>
    [JsonIgnore]
    public string Bounds => (Low, High) switch
    {
        ({ } low, { } high) => $"{low} – {high}",
        ({ } low, null) => $"≥ {low}",
        _ => $"≤ {High}",
    };
}
