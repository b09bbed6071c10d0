using Forms.Canonical;

namespace Forms;

/// <summary>One question and the value it takes.</summary>
public sealed record ItemDef : IDocumentPart<ItemDef>, IDefinition
{
    /// <summary>OID of the item, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>ODM data type as written; unusual ones are kept.</summary>
    public string? DataType { get; init; }

    /// <summary>Greatest number of characters or digits.</summary>
    public int? Length { get; init; }

    /// <summary>Digits after the decimal point.</summary>
    public int? SignificantDigits { get; init; }

    /// <summary>SAS variable.</summary>
    public string? SasFieldName { get; init; }

    /// <summary>SDTM variable.</summary>
    public string? SdsVarName { get; init; }

    /// <summary>Where the data come from.</summary>
    public string? Origin { get; init; }

    /// <summary>Comment of the designer.</summary>
    public string? Comment { get; init; }

    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>The question by language.</summary>
    public TranslatedTexts? Question { get; init; }

    /// <summary>The question in an outside dictionary.</summary>
    public ExternalQuestion? ExternalQuestion { get; init; }

    /// <summary>Units the value may have.</summary>
    public EquatableList<MeasurementUnitRef> MeasurementUnitRefs { get; init; } = [];

    /// <summary>Checks on the value.</summary>
    public EquatableList<RangeCheck> RangeChecks { get; init; } = [];

    /// <summary>The code list of the value.</summary>
    public CodeListRef? CodeListRef { get; init; }

    /// <summary>Roles of the item (deprecated since ODM 1.2, still met).</summary>
    public EquatableList<Role> Roles { get; init; } = [];

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ItemDef IDocumentPart<ItemDef>.Map(Fields fields, ItemDef? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        DataType = fields.OptionalText("dataType", value?.DataType),
        Length = fields.Integer("length", value?.Length),
        SignificantDigits = fields.Integer("significantDigits", value?.SignificantDigits),
        SasFieldName = fields.OptionalText("sasFieldName", value?.SasFieldName),
        SdsVarName = fields.OptionalText("sdsVarName", value?.SdsVarName),
        Origin = fields.OptionalText("origin", value?.Origin),
        Comment = fields.OptionalText("comment", value?.Comment),
        Description = fields.OptionalPart("description", value?.Description),
        Question = fields.OptionalPart("question", value?.Question),
        ExternalQuestion = fields.OptionalPart("externalQuestion", value?.ExternalQuestion),
        MeasurementUnitRefs = fields.Parts("measurementUnitRefs", value?.MeasurementUnitRefs),
        RangeChecks = fields.Parts("rangeChecks", value?.RangeChecks),
        CodeListRef = fields.OptionalPart("codeListRef", value?.CodeListRef),
        Roles = fields.Parts("roles", value?.Roles),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
