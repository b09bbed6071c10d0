using Forms.Canonical;

namespace Forms;

/// <summary>How a form is laid out in an archive.</summary>
public sealed record ArchiveLayout : IDocumentPart<ArchiveLayout>
{
    /// <summary>OID of the layout.</summary>
    public required string Oid { get; init; }

    /// <summary>File of the rendition.</summary>
    public string? PdfFileName { get; init; }

    /// <summary>OID of the Presentation.</summary>
    public string? PresentationOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ArchiveLayout IDocumentPart<ArchiveLayout>.Map(Fields fields, ArchiveLayout? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        PdfFileName = fields.OptionalText("pdfFileName", value?.PdfFileName),
        PresentationOid = fields.OptionalText("presentationOid", value?.PresentationOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
