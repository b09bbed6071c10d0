using Forms.Canonical;

namespace Forms;

/// <summary>A form's reference to one of its item groups.</summary>
public sealed record ItemGroupRef : IDocumentPart<ItemGroupRef>, IOrderedRef
{
    /// <summary>OID of the ItemGroupDef.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>Place among its siblings; see <see cref="OrderedRefs"/>.</summary>
    public int? OrderNumber { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool? Mandatory { get; init; }

    /// <summary>OID of the ConditionDef under which this is not collected.</summary>
    public string? CollectionExceptionConditionOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ItemGroupRef IDocumentPart<ItemGroupRef>.Map(Fields fields, ItemGroupRef? value) => new()
    {
        ItemGroupOid = fields.Text("itemGroupOid", value?.ItemGroupOid),
        OrderNumber = fields.Integer("orderNumber", value?.OrderNumber),
        Mandatory = fields.Boolean("mandatory", value?.Mandatory),
        CollectionExceptionConditionOid = fields.OptionalText("collectionExceptionConditionOid", value?.CollectionExceptionConditionOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
