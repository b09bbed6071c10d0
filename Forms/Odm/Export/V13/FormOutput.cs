namespace Forms.Odm.Export.V13;

/// <summary>Writes forms and groups as ODM 1.3.2 has them.</summary>
internal sealed class FormOutput(OdmOutput output, WrittenOids oids)
{
    public void FormDef(FormDef form) => output.Element("FormDef", form.Vendor,
    [
        oids.Of<FormDef>("OID", form.Oid),
        OutAttribute.Named("Name", form.Name, form.Oid),
        OutAttribute.YesNo("Repeating", form.Repeating, isRequired: true),
    ],
    () =>
    {
        output.Texts("Description", form.Description);
        var isOrder = ValueRules.Once(ValueRules.IsInteger);
        output.Each(form.ItemGroupRefs, group => group.ItemGroupOid, group => ItemGroupRef(group, isOrder));
        output.Each(form.ArchiveLayouts, layout => layout.Oid, ArchiveLayout);
        output.Aliases(form.Aliases);
    });

    public void ItemGroupDef(ItemGroupDef group) => output.Element("ItemGroupDef", group.Vendor,
    [
        oids.Of<ItemGroupDef>("OID", group.Oid),
        OutAttribute.Named("Name", group.Name, group.Oid),
        OutAttribute.YesNo("Repeating", group.Repeating, isRequired: true),
        OutAttribute.YesNo("IsReferenceData", group.IsReferenceData, isRequired: false),
        new("SASDatasetName", group.SasDatasetName, ValueRules.IsSasName),
        OutAttribute.Text("Domain", group.Domain),
        OutAttribute.Text("Origin", group.Origin),
        new("Role", group.Role, ValueRules.IsNotEmpty),
        OutAttribute.Text("Purpose", group.Purpose),
        OutAttribute.Text("Comment", group.Comment),
    ],
    () =>
    {
        output.Texts("Description", group.Description);
        var (isOrder, isKey) = (ValueRules.Once(ValueRules.IsInteger), ValueRules.Once(ValueRules.IsInteger));
        output.Each(group.ItemRefs, item => item.ItemOid, item => ItemRef(item, isOrder, isKey));
        output.Aliases(group.Aliases);
    });

    private void ItemGroupRef(ItemGroupRef group, Func<string, bool> isOrder) => output.Element("ItemGroupRef", group.Vendor,
    [
        oids.Of<ItemGroupDef>("ItemGroupOID", group.ItemGroupOid),
        OutAttribute.Number("OrderNumber", group.OrderNumber, isOrder),
        OutAttribute.YesNo("Mandatory", group.Mandatory, isRequired: true),
        oids.Optional<ConditionDef>("CollectionExceptionConditionOID", group.CollectionExceptionConditionOid),
    ]);

    public void ArchiveLayout(ArchiveLayout layout) => output.Element("ArchiveLayout", layout.Vendor,
    [
        OutAttribute.Oid("OID", layout.Oid, layout.Oid),
        new("PdfFileName", layout.PdfFileName, ValueRules.IsUri, ""),
        oids.Optional<Presentation>("PresentationOID", layout.PresentationOid),
    ]);

    private void ItemRef(ItemRef item, Func<string, bool> isOrder, Func<string, bool> isKey) => output.Element("ItemRef", item.Vendor,
    [
        oids.Of<ItemDef>("ItemOID", item.ItemOid),
        OutAttribute.Number("OrderNumber", item.OrderNumber, isOrder),
        OutAttribute.YesNo("Mandatory", item.Mandatory, isRequired: true),
        OutAttribute.Number("KeySequence", item.KeySequence, isKey),
        oids.Optional<MethodDef>("MethodOID", item.MethodOid),
        oids.Optional<ImputationMethod>("ImputationMethodOID", item.ImputationMethodOid),
        OutAttribute.Text("Role", item.Role),
        oids.Optional<CodeList>("RoleCodeListOID", item.RoleCodeListOid),
        oids.Optional<ConditionDef>("CollectionExceptionConditionOID", item.CollectionExceptionConditionOid),
    ]);
}
