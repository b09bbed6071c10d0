using Forms.Canonical;

namespace Forms;

/// <summary>A group's reference to one of its items.</summary>
public sealed record ItemRef : IDocumentPart<ItemRef>, IOrderedRef
{
    /// <summary>OID of the ItemDef.</summary>
    public required string ItemOid { get; init; }

    /// <summary>Place among its siblings; see <see cref="OrderedRefs"/>.</summary>
    public int? OrderNumber { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool? Mandatory { get; init; }

    /// <summary>Place of the item in the key of the group.</summary>
    public int? KeySequence { get; init; }

    /// <summary>OID of the MethodDef that computes the item.</summary>
    public string? MethodOid { get; init; }

    /// <summary>OID of the ImputationMethod (deprecated since ODM 1.2, still met).</summary>
    public string? ImputationMethodOid { get; init; }

    /// <summary>Role of the item in the group.</summary>
    public string? Role { get; init; }

    /// <summary>OID of the CodeList that defines the roles.</summary>
    public string? RoleCodeListOid { get; init; }

    /// <summary>OID of the ConditionDef under which this is not collected.</summary>
    public string? CollectionExceptionConditionOid { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ItemRef IDocumentPart<ItemRef>.Map(Fields fields, ItemRef? value) => new()
    {
        ItemOid = fields.Text("itemOid", value?.ItemOid),
        OrderNumber = fields.Integer("orderNumber", value?.OrderNumber),
        Mandatory = fields.Boolean("mandatory", value?.Mandatory),
        KeySequence = fields.Integer("keySequence", value?.KeySequence),
        MethodOid = fields.OptionalText("methodOid", value?.MethodOid),
        ImputationMethodOid = fields.OptionalText("imputationMethodOid", value?.ImputationMethodOid),
        Role = fields.OptionalText("role", value?.Role),
        RoleCodeListOid = fields.OptionalText("roleCodeListOid", value?.RoleCodeListOid),
        CollectionExceptionConditionOid = fields.OptionalText("collectionExceptionConditionOid", value?.CollectionExceptionConditionOid),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
