using Forms.Canonical;

namespace Forms;

/// <summary>A reference to a unit.</summary>
public sealed record MeasurementUnitRef : IDocumentPart<MeasurementUnitRef>
{
    /// <summary>OID of the MeasurementUnit.</summary>
    public required string MeasurementUnitOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static MeasurementUnitRef IDocumentPart<MeasurementUnitRef>.Map(Fields fields, MeasurementUnitRef? value) => new()
    {
        MeasurementUnitOid = fields.Text("measurementUnitOid", value?.MeasurementUnitOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
