using Forms.Canonical;

namespace Forms;

/// <summary>Content beyond ODM of an element whose own content stands in the part around it; left out where there is none.</summary>
internal sealed record VendorPlace : IDocumentPart<VendorPlace>
{
    /// <summary>The content.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    /// <summary>The field of that name.</summary>
    public static VendorContent Map(Fields fields, string name, VendorContent? value) =>
        fields.OptionalPart(name, value is null || value == VendorContent.None ? null : new VendorPlace { Vendor = value })?.Vendor ?? VendorContent.None;

    static VendorPlace IDocumentPart<VendorPlace>.Map(Fields fields, VendorPlace? value) => new() { Vendor = fields.Vendor(value?.Vendor) };
}
