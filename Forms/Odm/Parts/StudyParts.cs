namespace Forms.Odm.Parts;

/// <summary>Reads visits, the protocol, units, conditions and methods.</summary>
internal static class StudyParts
{
    public static MeasurementUnit MeasurementUnit(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        Symbol = part.Single("Symbol", TextParts.Texts),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    public static Protocol Protocol(OdmPart part) => new()
    {
        Description = part.Description(),
        StudyEventRefs = part.Each("StudyEventRef", StudyEventRef).CheckOrder(part, "StudyEventRef"),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    public static StudyEventDef StudyEventDef(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        Repeating = part.YesNo("Repeating"),
        Type = part.Optional("Type"),
        Category = part.Optional("Category"),
        Description = part.Description(),
        FormRefs = part.Each("FormRef", FormRef).CheckOrder(part, "FormRef"),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    public static ConditionDef ConditionDef(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        Description = part.Description(),
        FormalExpressions = part.Each("FormalExpression", TextParts.FormalExpression),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    public static MethodDef MethodDef(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        Type = part.Optional("Type"),
        Description = part.Description(),
        FormalExpressions = part.Each("FormalExpression", TextParts.FormalExpression),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    public static ImputationMethod ImputationMethod(OdmPart part) => new() { Oid = part.Oid("OID"), Text = part.OwnText(), Vendor = part.Rest() };

    public static Presentation Presentation(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Language = part.Language(),
        Text = part.OwnText(),
        Vendor = part.Rest(),
    };

    private static StudyEventRef StudyEventRef(OdmPart part) => new()
    {
        StudyEventOid = part.Reference("StudyEventOID", "StudyEventDef"),
        OrderNumber = part.Integer("OrderNumber"),
        Mandatory = part.YesNo("Mandatory"),
        CollectionExceptionConditionOid = part.OptionalReference("CollectionExceptionConditionOID", "ConditionDef"),
        Vendor = part.Rest(),
    };

    private static FormRef FormRef(OdmPart part) => new()
    {
        FormOid = part.Reference("FormOID", "FormDef"),
        OrderNumber = part.Integer("OrderNumber"),
        Mandatory = part.YesNo("Mandatory"),
        CollectionExceptionConditionOid = part.OptionalReference("CollectionExceptionConditionOID", "ConditionDef"),
        Vendor = part.Rest(),
    };
}
