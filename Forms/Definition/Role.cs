using Forms.Canonical;

namespace Forms;

/// <summary>A role of an item (deprecated since ODM 1.2, still met).</summary>
public sealed record Role : IDocumentPart<Role>
{
    /// <summary>The role, never trimmed or altered.</summary>
    public required string Text { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static Role IDocumentPart<Role>.Map(Fields fields, Role? value) => new()
    {
        Text = fields.Text("text", value?.Text),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
