using Forms.Canonical;

namespace Forms;

/// <summary>The protocol of a study: which visits it plans, in which order.</summary>
public sealed record Protocol : IDocumentPart<Protocol>
{
    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>The visits planned, in document order.</summary>
    public EquatableList<StudyEventRef> StudyEventRefs { get; init; } = [];

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static Protocol IDocumentPart<Protocol>.Map(Fields fields, Protocol? value) => new()
    {
        Description = fields.OptionalPart("description", value?.Description),
        StudyEventRefs = fields.Parts("studyEventRefs", value?.StudyEventRefs),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
