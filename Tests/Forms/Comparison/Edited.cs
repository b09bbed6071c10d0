using Forms;

namespace Tests.Forms.Comparison;

/// <summary>Short ways to change one place of a form.</summary>
internal static class Edited
{
    public static FormDefinition Form(this FormDefinition form, Func<FormDef, FormDef> edit) => form with { FormDef = edit(form.FormDef) };

    public static FormDefinition Group(this FormDefinition form, Func<ItemGroupDef, ItemGroupDef> edit) =>
        form with { ItemGroupDefs = form.ItemGroupDefs.Select(edit).ToEquatableList() };

    public static FormDefinition Ref(this FormDefinition form, string itemOid, Func<ItemRef, ItemRef> edit) =>
        form.Group(group => group with { ItemRefs = group.ItemRefs.Select(reference => reference.ItemOid == itemOid ? edit(reference) : reference).ToEquatableList() });

    public static FormDefinition Item(this FormDefinition form, string oid, Func<ItemDef, ItemDef> edit) =>
        form with { ItemDefs = form.ItemDefs.Select(item => item.Oid == oid ? edit(item) : item).ToEquatableList() };

    public static FormDefinition Check(this FormDefinition form, Func<RangeCheck, RangeCheck> edit) =>
        form.Item("I.SYSBP", item => item with { RangeChecks = item.RangeChecks.Select(edit).ToEquatableList() });

    public static FormDefinition Limit(this FormDefinition form, string comparator, params string[] values) =>
        form.Check(check => check with { Comparator = comparator, CheckValues = values.Select(value => new CheckValue { Value = value }).ToEquatableList() });

    public static FormDefinition List(this FormDefinition form, Func<CodeList, CodeList> edit) =>
        form with { CodeLists = form.CodeLists.Select(edit).ToEquatableList() };

    public static FormDefinition Code(this FormDefinition form, string value, Func<CodeListItem, CodeListItem> edit) =>
        form.List(list => list with { CodeListItems = list.CodeListItems.Select(item => item.CodedValue == value ? edit(item) : item).ToEquatableList() });

    public static FormDefinition Plus(this FormDefinition form, CodeList list) => form with { CodeLists = [.. form.CodeLists, list] };

    public static FormDefinition Plus(this FormDefinition form, ItemDef item, bool? mandatory) => form with
    {
        ItemDefs = [.. form.ItemDefs, item],
        ItemGroupDefs = [form.ItemGroupDefs[0] with { ItemRefs = [.. form.ItemGroupDefs[0].ItemRefs, new ItemRef { ItemOid = item.Oid, Mandatory = mandatory }] }],
    };

    public static FormDefinition Plus(this FormDefinition form, ItemGroupDef group, bool? mandatory) => form with
    {
        ItemGroupDefs = [.. form.ItemGroupDefs, group],
        FormDef = form.FormDef with { ItemGroupRefs = [.. form.FormDef.ItemGroupRefs, new ItemGroupRef { ItemGroupOid = group.Oid, Mandatory = mandatory }] },
    };
}
