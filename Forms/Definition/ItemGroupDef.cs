using Forms.Canonical;

namespace Forms;

/// <summary>A group of items, such as the rows of a table.</summary>
public sealed record ItemGroupDef : IDocumentPart<ItemGroupDef>, IDefinition
{
    /// <summary>OID of the group, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it may occur more than once in one form.</summary>
    public bool? Repeating { get; init; }

    /// <summary>Whether it holds reference data, not data of a subject.</summary>
    public bool? IsReferenceData { get; init; }

    /// <summary>SAS dataset.</summary>
    public string? SasDatasetName { get; init; }

    /// <summary>SDTM domain.</summary>
    public string? Domain { get; init; }

    /// <summary>Where the data come from.</summary>
    public string? Origin { get; init; }

    /// <summary>Role of the group.</summary>
    public string? Role { get; init; }

    /// <summary>Purpose of the group.</summary>
    public string? Purpose { get; init; }

    /// <summary>Comment of the designer.</summary>
    public string? Comment { get; init; }

    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>Its items, in document order.</summary>
    public EquatableList<ItemRef> ItemRefs { get; init; } = [];

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ItemGroupDef IDocumentPart<ItemGroupDef>.Map(Fields fields, ItemGroupDef? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        Repeating = fields.Boolean("repeating", value?.Repeating),
        IsReferenceData = fields.Boolean("isReferenceData", value?.IsReferenceData),
        SasDatasetName = fields.OptionalText("sasDatasetName", value?.SasDatasetName),
        Domain = fields.OptionalText("domain", value?.Domain),
        Origin = fields.OptionalText("origin", value?.Origin),
        Role = fields.OptionalText("role", value?.Role),
        Purpose = fields.OptionalText("purpose", value?.Purpose),
        Comment = fields.OptionalText("comment", value?.Comment),
        Description = fields.OptionalPart("description", value?.Description),
        ItemRefs = fields.Parts("itemRefs", value?.ItemRefs),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
