using Forms.Canonical;

namespace Forms;

/// <summary>A visit's reference to one of its forms.</summary>
public sealed record FormRef : IDocumentPart<FormRef>, IOrderedRef
{
    /// <summary>OID of the FormDef.</summary>
    public required string FormOid { get; init; }

    /// <summary>Place among its siblings; see <see cref="OrderedRefs"/>.</summary>
    public int? OrderNumber { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool? Mandatory { get; init; }

    /// <summary>OID of the ConditionDef under which this is not collected.</summary>
    public string? CollectionExceptionConditionOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static FormRef IDocumentPart<FormRef>.Map(Fields fields, FormRef? value) => new()
    {
        FormOid = fields.Text("formOid", value?.FormOid),
        OrderNumber = fields.Integer("orderNumber", value?.OrderNumber),
        Mandatory = fields.Boolean("mandatory", value?.Mandatory),
        CollectionExceptionConditionOid = fields.OptionalText("collectionExceptionConditionOid", value?.CollectionExceptionConditionOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
