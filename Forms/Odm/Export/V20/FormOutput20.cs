using Forms.Odm.Export.V13;

namespace Forms.Odm.Export.V20;

/// <summary>Writes forms and groups as ItemGroupDef of ODM 2.0 (section 3.1.4.8 of the standard).</summary>
internal sealed class FormOutput20(OdmOutput output, WrittenOids oids)
{
    private static readonly string[] Natives = ["Class", "Coding", "WorkflowRef", "Origin", "Leaf"];

    public void FormDef(FormDef form)
    {
        var native = new NativeContent(output, form.Vendor, Natives);
        output.Element("ItemGroupDef", native.Rest.Without20("Repeating"),
        [
            oids.Of<FormDef>("OID", form.Oid),
            OutAttribute.Named("Name", form.Name, form.Oid),
            new("Type", "Form", static _ => true),
            Repeating(form.Repeating, form.Vendor),
            Attributes20.Kept("Structure"), Attributes20.KeptName("CommentOID"),
        ],
        () => Content(form.Description, native, form.Aliases, () =>
        {
            var isOrder = ValueRules.Once(ValueRules.IsPositive);
            output.Each(form.ItemGroupRefs, group => group.ItemGroupOid, group => ItemGroupRef(group, isOrder));
            output.Each(form.ArchiveLayouts, _ => null, new FormOutput(output, oids).ArchiveLayout, isForbidden: true);
        }));
    }

    public void ItemGroupDef(ItemGroupDef group)
    {
        var native = new NativeContent(output, group.Vendor, Natives);
        output.Element("ItemGroupDef", native.Rest.Without20("Repeating"), GroupAttributes(group), () => Content(group.Description, native, group.Aliases, () =>
        {
            var (isOrder, isKey) = (ValueRules.Once(ValueRules.IsPositive), ValueRules.Once(ValueRules.IsPositive));
            output.Each(group.ItemRefs, item => item.ItemOid, item => ItemRef(item, isOrder, isKey));
        }));
    }

    private static OutAttribute Repeating(bool? repeating, VendorContent vendor) =>
        new("Repeating", repeating switch { true => vendor.Said20("Repeating") ?? "Simple", false => "No", null => null }, static value => value is "No" or "Simple" or "Static" or "Dynamic", "No");

    private OutAttribute[] GroupAttributes(ItemGroupDef group) =>
    [
        oids.Of<ItemGroupDef>("OID", group.Oid),
        OutAttribute.Named("Name", group.Name, group.Oid),
        Attributes20.Usual(group.Vendor, "Type", "Section", static value => value is "Section" or "Concept" or "Dataset"),
        Repeating(group.Repeating, group.Vendor),
        OutAttribute.YesNo("IsReferenceData", group.IsReferenceData, isRequired: false),
        new("DatasetName", group.SasDatasetName, ValueRules.IsNotEmpty),
        OutAttribute.Text("Domain", group.Domain),
        OutAttribute.Text("Purpose", group.Purpose),
        Attributes20.Aside("Origin", group.Origin),
        Attributes20.Aside("Role", group.Role),
        Attributes20.Aside("Comment", group.Comment),
        new("RepeatingLimit", null, ValueRules.IsPositive),
        Attributes20.Kept("Structure"), Attributes20.KeptName("ArchiveLocationID"), Attributes20.KeptName("StandardOID"),
        Attributes20.KeptYes("IsNonStandard"), Attributes20.KeptYes("HasNoData"), Attributes20.KeptName("CommentOID"),
    ];

    private void Content(TranslatedTexts? description, NativeContent native, EquatableList<Alias> aliases, Action references)
    {
        output.Texts("Description", description);
        native.Write("Class");
        references();
        native.Write("Coding", "WorkflowRef", "Origin");
        output.Aliases(aliases);
        native.Write("Leaf");
    }

    private void ItemGroupRef(ItemGroupRef group, Func<string, bool> isOrder) => output.Element("ItemGroupRef", group.Vendor,
    [
        oids.Of<ItemGroupDef>("ItemGroupOID", group.ItemGroupOid),
        OutAttribute.Number("OrderNumber", group.OrderNumber, isOrder),
        OutAttribute.YesNo("Mandatory", group.Mandatory, isRequired: true),
        oids.Optional<ConditionDef>("CollectionExceptionConditionOID", group.CollectionExceptionConditionOid),
        Attributes20.KeptName("MethodOID"),
    ]);

    private void ItemRef(ItemRef item, Func<string, bool> isOrder, Func<string, bool> isKey)
    {
        var native = new NativeContent(output, item.Vendor, "Origin", "WhereClauseRef");
        output.Element("ItemRef", native.Rest,
        [
            oids.Of<ItemDef>("ItemOID", item.ItemOid),
            OutAttribute.Number("OrderNumber", item.OrderNumber, isOrder),
            OutAttribute.YesNo("Mandatory", item.Mandatory, isRequired: true),
            OutAttribute.Number("KeySequence", item.KeySequence, isKey),
            oids.Optional<MethodDef>("MethodOID", item.MethodOid),
            Attributes20.Aside("ImputationMethodOID", item.ImputationMethodOid),
            OutAttribute.Text("Role", item.Role),
            oids.Optional<CodeList>("RoleCodeListOID", item.RoleCodeListOid),
            oids.Optional<ConditionDef>("CollectionExceptionConditionOID", item.CollectionExceptionConditionOid),
            Attributes20.KeptYes("IsNonStandard"), Attributes20.KeptYes("HasNoData"), Attributes20.KeptYes("Repeat"), Attributes20.KeptYes("Other"),
            Attributes20.KeptName("UnitsItemOID"), Attributes20.Kept("PreSpecifiedValue"),
        ],
        () => native.Write("Origin", "WhereClauseRef"));
    }
}
