using Forms.Canonical;

namespace Forms;

/// <summary>A text in any number of languages, as a Description, Question, Decode, Symbol or ErrorMessage holds it.</summary>
public sealed record TranslatedTexts : IDocumentPart<TranslatedTexts>
{
    /// <summary>The text by language, in document order; a language may stand twice or be missing.</summary>
    public EquatableList<TranslatedText> Texts { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static TranslatedTexts IDocumentPart<TranslatedTexts>.Map(Fields fields, TranslatedTexts? value) => new()
    {
        Texts = fields.Parts("texts", value?.Texts),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
