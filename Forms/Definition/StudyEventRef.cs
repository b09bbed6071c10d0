using Forms.Canonical;

namespace Forms;

/// <summary>The protocol's reference to a visit.</summary>
public sealed record StudyEventRef : IDocumentPart<StudyEventRef>, IOrderedRef
{
    /// <summary>OID of the StudyEventDef.</summary>
    public required string StudyEventOid { get; init; }

    /// <summary>Place among its siblings; see <see cref="OrderedRefs"/>.</summary>
    public int? OrderNumber { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool? Mandatory { get; init; }

    /// <summary>OID of the ConditionDef under which this is not collected.</summary>
    public string? CollectionExceptionConditionOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static StudyEventRef IDocumentPart<StudyEventRef>.Map(Fields fields, StudyEventRef? value) => new()
    {
        StudyEventOid = fields.Text("studyEventOid", value?.StudyEventOid),
        OrderNumber = fields.Integer("orderNumber", value?.OrderNumber),
        Mandatory = fields.Boolean("mandatory", value?.Mandatory),
        CollectionExceptionConditionOid = fields.OptionalText("collectionExceptionConditionOid", value?.CollectionExceptionConditionOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
