namespace Forms.Odm.Export.V13;

/// <summary>Writes items and their checks as ODM 1.3.2 has them.</summary>
internal sealed class ItemOutput(OdmOutput output, WrittenOids oids)
{
    public void ItemDef(ItemDef item) => output.Element("ItemDef", item.Vendor,
    [
        oids.Of<ItemDef>("OID", item.Oid),
        OutAttribute.Named("Name", item.Name, item.Oid),
        new("DataType", item.DataType, value => OdmNames.IsListedDataType("ItemDef", value), "text"),
        OutAttribute.Number("Length", item.Length, ValueRules.IsPositive),
        OutAttribute.Number("SignificantDigits", item.SignificantDigits, ValueRules.IsNotNegative),
        new("SASFieldName", item.SasFieldName, ValueRules.IsSasName),
        new("SDSVarName", item.SdsVarName, ValueRules.IsSasName),
        OutAttribute.Text("Origin", item.Origin),
        OutAttribute.Text("Comment", item.Comment),
    ],
    () =>
    {
        output.Texts("Description", item.Description);
        output.Texts("Question", item.Question);
        ExternalQuestion(item.ExternalQuestion);
        output.Each(item.MeasurementUnitRefs, _ => null, MeasurementUnitRef);
        output.Each(item.RangeChecks, _ => null, RangeCheck);
        if (item.CodeListRef is { } codeList)
            output.Element("CodeListRef", codeList.Vendor, [oids.Of<CodeList>("CodeListOID", codeList.CodeListOid)]);
        output.Each(item.Roles, _ => null, Role);
        output.Aliases(item.Aliases);
    });

    public void ExternalQuestion(ExternalQuestion? question)
    {
        if (question is null)
            return;
        output.Element("ExternalQuestion", question.Vendor,
        [
            OutAttribute.Text("Dictionary", question.Dictionary),
            OutAttribute.Text("Version", question.Version),
            OutAttribute.Text("Code", question.Code),
        ]);
    }

    public void MeasurementUnitRef(MeasurementUnitRef unit) =>
        output.Element("MeasurementUnitRef", unit.Vendor, [oids.Of<MeasurementUnit>("MeasurementUnitOID", unit.MeasurementUnitOid)]);

    public void Role(Role role) => output.TextElement("Role", role.Vendor, [], role.Text);

    /// <summary>Values or expressions: the schema wants one of them at least, and not both.</summary>
    public void CheckContent(RangeCheck check)
    {
        output.Each(check.CheckValues, _ => null, value => output.TextElement("CheckValue", value.Vendor, [], value.Value));
        output.Each(check.FormalExpressions, _ => null, output.FormalExpression, isForbidden: check.CheckValues.Count > 0);
        if (check.CheckValues.Count + check.FormalExpressions.Count == 0)
            output.Added("CheckValue");
    }

    private void RangeCheck(RangeCheck check) => output.Element("RangeCheck", check.Vendor,
    [
        new("Comparator", check.Comparator, ValueRules.IsComparator),
        new("SoftHard", check.SoftHard, ValueRules.IsSoftHard, "Soft"),
    ],
    () =>
    {
        CheckContent(check);
        if (check.MeasurementUnitRef is { } unit)
            MeasurementUnitRef(unit);
        output.Texts("ErrorMessage", check.ErrorMessage);
    });
}
