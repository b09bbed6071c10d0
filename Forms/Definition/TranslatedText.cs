using Forms.Canonical;

namespace Forms;

/// <summary>A text in one language.</summary>
public sealed record TranslatedText : IDocumentPart<TranslatedText>
{
    /// <summary>xml:lang as written; null where the file gives none.</summary>
    public string? Language { get; init; }

    /// <summary>The text, never trimmed or altered.</summary>
    public required string Text { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static TranslatedText IDocumentPart<TranslatedText>.Map(Fields fields, TranslatedText? value) => new()
    {
        Language = fields.OptionalText("lang", value?.Language),
        Text = fields.Text("text", value?.Text),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
