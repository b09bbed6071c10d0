using Forms.Canonical;

namespace Forms;

/// <summary>The values an item may take.</summary>
public sealed record CodeList : IDocumentPart<CodeList>, IDefinition
{
    /// <summary>OID of the code list, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>Data type of the coded values as written (REDCap writes boolean, which ODM lacks).</summary>
    public string? DataType { get; init; }

    /// <summary>SAS format.</summary>
    public string? SasFormatName { get; init; }

    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>Values with decodes, in document order.</summary>
    public EquatableList<CodeListItem> CodeListItems { get; init; } = [];

    /// <summary>Values without decodes, in document order.</summary>
    public EquatableList<EnumeratedItem> EnumeratedItems { get; init; } = [];

    /// <summary>The list outside.</summary>
    public ExternalCodeList? ExternalCodeList { get; init; }

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static CodeList IDocumentPart<CodeList>.Map(Fields fields, CodeList? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        DataType = fields.OptionalText("dataType", value?.DataType),
        SasFormatName = fields.OptionalText("sasFormatName", value?.SasFormatName),
        Description = fields.OptionalPart("description", value?.Description),
        CodeListItems = fields.Parts("codeListItems", value?.CodeListItems),
        EnumeratedItems = fields.Parts("enumeratedItems", value?.EnumeratedItems),
        ExternalCodeList = fields.OptionalPart("externalCodeList", value?.ExternalCodeList),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
