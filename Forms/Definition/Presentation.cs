using Forms.Canonical;

namespace Forms;

/// <summary>How a form is presented.</summary>
public sealed record Presentation : IDocumentPart<Presentation>, IDefinition
{
    /// <summary>OID of the presentation.</summary>
    public required string Oid { get; init; }

    /// <summary>xml:lang as written.</summary>
    public string? Language { get; init; }

    /// <summary>The presentation, never altered.</summary>
    public required string Text { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static Presentation IDocumentPart<Presentation>.Map(Fields fields, Presentation? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Language = fields.OptionalText("lang", value?.Language),
        Text = fields.Text("text", value?.Text),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
