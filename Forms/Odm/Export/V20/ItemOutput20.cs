using Forms.Odm.Export.V13;

namespace Forms.Odm.Export.V20;

/// <summary>Writes items and their checks as ODM 2.0 has them.</summary>
internal sealed class ItemOutput20(OdmOutput output, WrittenOids oids)
{
    private static readonly string[] Natives = ["Definition", "Prompt", "CRFCompletionInstructions", "ImplementationNotes", "CDISCNotes", "ValueListRef", "Coding"];

    private readonly ItemOutput _of13 = new(output, oids);

    public void ItemDef(ItemDef item)
    {
        var native = new NativeContent(output, item.Vendor, Natives);
        output.Element("ItemDef", native.Rest.Without20("DataType"), ItemAttributes(item), () =>
        {
            output.Texts("Description", item.Description);
            native.Write("Definition");
            output.Texts("Question", item.Question);
            native.Write("Prompt", "CRFCompletionInstructions", "ImplementationNotes", "CDISCNotes");
            output.Each(item.RangeChecks, _ => null, RangeCheck);
            if (item.CodeListRef is { } codeList)
                output.Element("CodeListRef", codeList.Vendor, [oids.Of<CodeList>("CodeListOID", codeList.CodeListOid)]);
            native.Write("ValueListRef", "Coding");
            output.Aliases(item.Aliases);
            Of13(item);
        });
    }

    private OutAttribute[] ItemAttributes(ItemDef item) =>
    [
        oids.Of<ItemDef>("OID", item.Oid),
        OutAttribute.Named("Name", item.Name, item.Oid),
        new("DataType", Attributes20.DataType(item.DataType, item.Vendor), Attributes20.IsDataType, "text"),
        OutAttribute.Number("Length", item.Length, ValueRules.IsPositive),
        Attributes20.Aside("SignificantDigits", item.SignificantDigits?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Attributes20.Aside("SASFieldName", item.SasFieldName),
        Attributes20.Aside("SDSVarName", item.SdsVarName),
        Attributes20.Aside("Origin", item.Origin),
        Attributes20.Aside("Comment", item.Comment),
        Attributes20.Kept("DisplayFormat"), Attributes20.Kept("VariableSet"), Attributes20.KeptName("CommentOID"),
    ];

    // ODM 2.0 has no place for these; they stand aside, under their names of 1.3.
    private void Of13(ItemDef item)
    {
        output.Kept(isForbidden: item.ExternalQuestion is not null, () => _of13.ExternalQuestion(item.ExternalQuestion));
        output.Each(item.MeasurementUnitRefs, _ => null, _of13.MeasurementUnitRef, isForbidden: true);
        output.Each(item.Roles, _ => null, _of13.Role, isForbidden: true);
    }

    private void RangeCheck(RangeCheck check)
    {
        var hasExpressions = check.CheckValues.Count == 0 && check.FormalExpressions.Count > 0;
        var native = new NativeContent(output, check.Vendor, hasExpressions ? ["MethodSignature"] : []);
        output.Element("RangeCheck", native.Rest,
        [
            new("Comparator", check.Comparator, ValueRules.IsComparator),
            new("SoftHard", check.SoftHard, ValueRules.IsSoftHard),
            Attributes20.KeptName("ItemOID"),
        ],
        () =>
        {
            native.Write("MethodSignature");
            _of13.CheckContent(check);
            output.Texts("ErrorMessage", check.ErrorMessage);
            if (check.MeasurementUnitRef is { } unit)
                output.Kept(isForbidden: true, () => _of13.MeasurementUnitRef(unit));
        });
    }
}
