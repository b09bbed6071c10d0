using Forms.Canonical;

namespace Forms;

/// <summary>A visit or another occasion at which forms are filled in.</summary>
public sealed record StudyEventDef : IDocumentPart<StudyEventDef>, IDefinition
{
    /// <summary>OID of the visit, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it may occur more than once for a subject.</summary>
    public bool? Repeating { get; init; }

    /// <summary>Scheduled, Unscheduled or Common.</summary>
    public string? Type { get; init; }

    /// <summary>Phase of the study.</summary>
    public string? Category { get; init; }

    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>Its forms, in document order.</summary>
    public EquatableList<FormRef> FormRefs { get; init; } = [];

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static StudyEventDef IDocumentPart<StudyEventDef>.Map(Fields fields, StudyEventDef? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        Repeating = fields.Boolean("repeating", value?.Repeating),
        Type = fields.OptionalText("type", value?.Type),
        Category = fields.OptionalText("category", value?.Category),
        Description = fields.OptionalPart("description", value?.Description),
        FormRefs = fields.Parts("formRefs", value?.FormRefs),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
