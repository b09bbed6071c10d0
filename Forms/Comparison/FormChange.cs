namespace Forms.Comparison;

/// <summary>One difference between two versions of a form.</summary>
public sealed record FormChange
{
    /// <summary>What changed, by the name of its record: <c>ItemDef</c>, <c>ItemRef</c>, <c>TranslatedText</c>, <c>VendorAttribute</c> ….</summary>
    public required string Kind { get; init; }

    /// <summary>OID of the definition that the change lies in; of the study where it lies in none.</summary>
    public required string Oid { get; init; }

    /// <summary>Name of that definition, as in the later version if it is there; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Where, as an OID path as in <see cref="FormProblem.Path"/>: <c>ItemDef[I.VS.SYSBP]/RangeCheck[1]</c>. Numbers are those of the later version, of what was removed those of the earlier one.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The field, by its name in canonical JSON; of a text the field that holds it (<c>question</c>). Null where the change is of the whole. <c>documentOrder</c>: the order in the document, which is not shown.</summary>
    public string? Field { get; init; }

    /// <summary>Language of a text as written; null of what is no text, and of a text without a language.</summary>
    public string? Language { get; init; }

    /// <summary>The earlier value: text or number as written, canonical JSON of a whole, the place from 1 of what moved. Null where there was none.</summary>
    public string? Before { get; init; }

    /// <summary>The later value, likewise.</summary>
    public string? After { get; init; }

    /// <summary>What it does to values that were collected before.</summary>
    public required ChangeClass Class { get; init; }

    /// <summary>Code of the rule that says so (<see cref="ChangeRules"/>).</summary>
    public required string Rule { get; init; }

    /// <summary>The reason, for a person.</summary>
    public required string Reason { get; init; }
}
