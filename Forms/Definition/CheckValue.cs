using Forms.Canonical;

namespace Forms;

/// <summary>A value to compare with.</summary>
public sealed record CheckValue : IDocumentPart<CheckValue>
{
    /// <summary>The value, never trimmed or altered.</summary>
    public required string Value { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static CheckValue IDocumentPart<CheckValue>.Map(Fields fields, CheckValue? value) => new()
    {
        Value = fields.Text("value", value?.Value),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
