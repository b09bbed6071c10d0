using Forms.Canonical;

namespace Forms;

/// <summary>The form itself: its groups in order.</summary>
public sealed record FormDef : IDocumentPart<FormDef>, IDefinition
{
    /// <summary>OID of the form, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it may be filled in more than once at one visit.</summary>
    public bool? Repeating { get; init; }

    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>Its groups, in document order.</summary>
    public EquatableList<ItemGroupRef> ItemGroupRefs { get; init; } = [];

    /// <summary>Layouts for archives.</summary>
    public EquatableList<ArchiveLayout> ArchiveLayouts { get; init; } = [];

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static FormDef IDocumentPart<FormDef>.Map(Fields fields, FormDef? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        Repeating = fields.Boolean("repeating", value?.Repeating),
        Description = fields.OptionalPart("description", value?.Description),
        ItemGroupRefs = fields.Parts("itemGroupRefs", value?.ItemGroupRefs),
        ArchiveLayouts = fields.Parts("archiveLayouts", value?.ArchiveLayouts),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
