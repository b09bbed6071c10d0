namespace Forms.Odm;

/// <summary>What a file held and what became of it.</summary>
public sealed record ImportReport
{
    /// <summary>Findings in order of the file, errors first.</summary>
    public required IReadOnlyList<ImportFinding> Findings { get; init; }

    /// <summary>Number of elements in the file by ODM name: StudyEventDef, FormDef, ItemGroupDef, ItemDef, CodeList, CodeListItem, EnumeratedItem, RangeCheck, ConditionDef, MethodDef ….</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>ODMVersion as written.</summary>
    public string? OdmVersion { get; init; }
}
