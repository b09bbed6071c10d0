namespace Forms.Odm.Parts;

/// <summary>Reads forms and groups.</summary>
internal static class FormParts
{
    public static FormDef FormDef(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        Repeating = part.YesNo("Repeating"),
        Description = part.Description(),
        ItemGroupRefs = part.Each("ItemGroupRef", ItemGroupRef).CheckOrder(part, "ItemGroupRef"),
        ArchiveLayouts = part.Each("ArchiveLayout", ArchiveLayout),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    public static ItemGroupDef ItemGroupDef(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        Repeating = part.YesNo("Repeating"),
        IsReferenceData = part.YesNo("IsReferenceData"),
        SasDatasetName = part.Optional("SASDatasetName"),
        Domain = part.Optional("Domain"),
        Origin = part.Optional("Origin"),
        Role = part.Optional("Role"),
        Purpose = part.Optional("Purpose"),
        Comment = part.Optional("Comment"),
        Description = part.Description(),
        ItemRefs = part.Each("ItemRef", ItemRef).CheckOrder(part, "ItemRef"),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    private static ItemGroupRef ItemGroupRef(OdmPart part) => new()
    {
        ItemGroupOid = part.Reference("ItemGroupOID", "ItemGroupDef"),
        OrderNumber = part.Integer("OrderNumber"),
        Mandatory = part.YesNo("Mandatory"),
        CollectionExceptionConditionOid = part.OptionalReference("CollectionExceptionConditionOID", "ConditionDef"),
        Vendor = part.Rest(),
    };

    private static ArchiveLayout ArchiveLayout(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        PdfFileName = part.Optional("PdfFileName"),
        PresentationOid = part.OptionalReference("PresentationOID", "Presentation"),
        Vendor = part.Rest(),
    };

    private static ItemRef ItemRef(OdmPart part) => new()
    {
        ItemOid = part.Reference("ItemOID", "ItemDef"),
        OrderNumber = part.Integer("OrderNumber"),
        Mandatory = part.YesNo("Mandatory"),
        KeySequence = part.Integer("KeySequence"),
        MethodOid = part.OptionalReference("MethodOID", "MethodDef"),
        ImputationMethodOid = part.OptionalReference("ImputationMethodOID", "ImputationMethod"),
        Role = part.Optional("Role"),
        RoleCodeListOid = part.OptionalReference("RoleCodeListOID", "CodeList"),
        CollectionExceptionConditionOid = part.OptionalReference("CollectionExceptionConditionOID", "ConditionDef"),
        Vendor = part.Rest(),
    };
}
