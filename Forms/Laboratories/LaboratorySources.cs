namespace Forms.Laboratories;

/// <summary>Which items of a study say what a reference range is picked by. What none of them says is not known, and is never guessed.</summary>
public sealed record LaboratorySources
{
    /// <summary>The subject's sex, in whatever form; null: none, so that only ranges for any sex count.</summary>
    public string? SexItemOid { get; init; }

    /// <summary>The date of birth, in whatever form; it may be partial.</summary>
    public string? BirthItemOid { get; init; }

    /// <summary>The age in years, where no date of birth is collected.</summary>
    public string? AgeItemOid { get; init; }

    /// <summary>The day on which an age in another form was right; it stands in the same form as that age.</summary>
    public string? AgeDateItemOid { get; init; }

    /// <summary>Items whose value is the OID of the laboratory, in the form of the result.</summary>
    public IReadOnlyList<string> LaboratoryItemOids { get; init; } = [];

    /// <summary>Items with the day of collection, in the form of the result.</summary>
    public IReadOnlyList<string> CollectedItemOids { get; init; } = [];

    /// <summary>Items with the day of a visit, for forms that have no day of collection.</summary>
    public IReadOnlyList<string> VisitDateItemOids { get; init; } = [];

    /// <summary>All items that are named.</summary>
    public IEnumerable<string> ItemOids() => new[] { SexItemOid, BirthItemOid, AgeItemOid, AgeDateItemOid }.OfType<string>().Concat(LaboratoryItemOids).Concat(CollectedItemOids).Concat(VisitDateItemOids);
}
