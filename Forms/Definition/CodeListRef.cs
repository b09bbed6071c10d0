using Forms.Canonical;

namespace Forms;

/// <summary>An item's reference to its code list.</summary>
public sealed record CodeListRef : IDocumentPart<CodeListRef>
{
    /// <summary>OID of the CodeList.</summary>
    public required string CodeListOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static CodeListRef IDocumentPart<CodeListRef>.Map(Fields fields, CodeListRef? value) => new()
    {
        CodeListOid = fields.Text("codeListOid", value?.CodeListOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
