namespace Forms.Odm.Parts;

/// <summary>Reads items and their checks.</summary>
internal static class ItemParts
{
    public static ItemDef ItemDef(OdmPart part) => new()
    {
        Oid = part.Oid("OID"),
        Name = part.Name(),
        DataType = part.DataType(),
        Length = part.Integer("Length"),
        SignificantDigits = part.Integer("SignificantDigits"),
        SasFieldName = part.Optional("SASFieldName"),
        SdsVarName = part.Optional("SDSVarName"),
        Origin = part.Optional("Origin"),
        Comment = part.Optional("Comment"),
        Description = part.Description(),
        Question = part.Single("Question", TextParts.Texts),
        ExternalQuestion = part.Single("ExternalQuestion", ExternalQuestion),
        MeasurementUnitRefs = part.Each("MeasurementUnitRef", MeasurementUnitRef),
        RangeChecks = part.Each("RangeCheck", RangeCheck),
        CodeListRef = part.Single("CodeListRef", CodeListRef),
        Roles = part.Each("Role", Role),
        Aliases = part.Aliases(),
        Vendor = part.Rest(),
    };

    /// <summary>The data type as written; told where ODM does not list it.</summary>
    public static string? DataType(this OdmPart part)
    {
        var (dataType, element) = (part.Optional("DataType"), part.Element);
        if (dataType is null || !OdmNames.IsListedDataType(element.Name, dataType))
        {
            part.Context.Report.Tell(FindingSeverity.Warning, ImportFindings.UnusualDataType, $"{element.Name} {dataType ?? "(none)"}", element.Line, element.Column,
                count => $"{count} {element.Name} with {(dataType is null ? "no data type" : $"the data type '{dataType}', which ODM 1.3 does not list there")}; kept so.");
        }
        return dataType;
    }

    private static ExternalQuestion ExternalQuestion(OdmPart part) => new()
    {
        Dictionary = part.Optional("Dictionary"),
        Version = part.Optional("Version"),
        Code = part.Optional("Code"),
        Vendor = part.Rest(),
    };

    private static MeasurementUnitRef MeasurementUnitRef(OdmPart part) => new()
    {
        MeasurementUnitOid = part.Reference("MeasurementUnitOID", "MeasurementUnit"),
        Vendor = part.Rest(),
    };

    private static CodeListRef CodeListRef(OdmPart part) => new()
    {
        CodeListOid = part.Reference("CodeListOID", "CodeList"),
        Vendor = part.Rest(),
    };

    private static Role Role(OdmPart part) => new() { Text = part.OwnText(), Vendor = part.Rest() };

    private static RangeCheck RangeCheck(OdmPart part) => new()
    {
        Comparator = part.Optional("Comparator"),
        SoftHard = part.Optional("SoftHard"),
        CheckValues = part.Each("CheckValue", CheckValue),
        FormalExpressions = part.Each("FormalExpression", TextParts.FormalExpression),
        MeasurementUnitRef = part.Single("MeasurementUnitRef", MeasurementUnitRef),
        ErrorMessage = part.Single("ErrorMessage", TextParts.Texts),
        Vendor = part.Rest(),
    };

    private static CheckValue CheckValue(OdmPart part) => new() { Value = part.OwnText(), Vendor = part.Rest() };
}
