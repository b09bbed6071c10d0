using Forms.Canonical;

namespace Forms;

/// <summary>How a missing value is made up (deprecated since ODM 1.2, still met).</summary>
public sealed record ImputationMethod : IDocumentPart<ImputationMethod>, IDefinition
{
    /// <summary>OID of the method.</summary>
    public required string Oid { get; init; }

    /// <summary>The method in words.</summary>
    public required string Text { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ImputationMethod IDocumentPart<ImputationMethod>.Map(Fields fields, ImputationMethod? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Text = fields.Text("text", value?.Text),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
