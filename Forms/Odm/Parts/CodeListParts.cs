namespace Forms.Odm.Parts;

/// <summary>Reads code lists.</summary>
internal static class CodeListParts
{
    public static CodeList CodeList(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        DataType = part.DataType(),
        SasFormatName = part.Optional("SASFormatName"),
        Description = part.Description(),
        CodeListItems = part.Each("CodeListItem", CodeListItem),
        EnumeratedItems = part.Each("EnumeratedItem", EnumeratedItem),
        ExternalCodeList = part.Single("ExternalCodeList", ExternalCodeList),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    private static CodeListItem CodeListItem(OdmPart part) => new()
    {
        CodedValue = part.Required("CodedValue"),
        Rank = part.Decimal("Rank"),
        OrderNumber = part.Integer("OrderNumber"),
        Decode = part.Single("Decode", TextParts.Texts),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    private static EnumeratedItem EnumeratedItem(OdmPart part) => new()
    {
        CodedValue = part.Required("CodedValue"),
        Rank = part.Decimal("Rank"),
        OrderNumber = part.Integer("OrderNumber"),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    private static ExternalCodeList ExternalCodeList(OdmPart part) => new()
    {
        Dictionary = part.Optional("Dictionary"),
        Version = part.Optional("Version"),
        Href = part.Optional("href"),
        Ref = part.Optional("ref"),
        Vendor = part.Rest(),
    };
}
