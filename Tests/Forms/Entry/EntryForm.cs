using Forms;
using Forms.Entry;
using Forms.Expressions;
using Tests.Forms.Expressions;

namespace Tests.Forms.Entry;

/// <summary>A form of one group G and a repeating group R, made of a few words; tests say what they are about.</summary>
internal static class EntryForm
{
    /// <summary>A form with one item I in the group G.</summary>
    public static FormDefinition Of(ItemDef item, bool mandatory = false) => Of([item], reference => reference with { Mandatory = mandatory });

    public static FormDefinition Of(ItemDef[] items, Func<ItemRef, ItemRef>? change = null, ItemDef[]? repeated = null) => new()
    {
        StudyOid = "S",
        FormDef = new() { Oid = "F", Name = "Form", ItemGroupRefs = [new() { ItemGroupOid = "G", Mandatory = true }, new() { ItemGroupOid = "R", Mandatory = false }] },
        ItemGroupDefs = [Group("G", false, items, change), Group("R", true, repeated ?? [], change)],
        ItemDefs = [.. items, .. repeated ?? []],
    };

    public static ItemDef Item(string oid, string? dataType = "integer") => new() { Oid = oid, Name = oid, DataType = dataType };

    /// <summary>The form with a method that computes an item wherever it stands.</summary>
    public static FormDefinition Computing(this FormDefinition form, string item, string expression) =>
        form.Changing(item, reference => reference with { MethodOid = $"M.{item}" }) with { MethodDefs = [.. form.MethodDefs, new() { Oid = $"M.{item}", Name = item, FormalExpressions = [VisitForm.Ours(expression)] }] };

    /// <summary>The form with a condition under which an item is not collected.</summary>
    public static FormDefinition Hiding(this FormDefinition form, string item, string expression) =>
        form.Changing(item, reference => reference with { CollectionExceptionConditionOid = $"C.{item}" }).Condition(item, expression);

    /// <summary>The form with a condition under which a group is not collected.</summary>
    public static FormDefinition HidingGroup(this FormDefinition form, string group, string expression) =>
        form.ChangingGroup(group, reference => reference with { CollectionExceptionConditionOid = $"C.{group}" }).Condition(group, expression);

    public static FormDefinition ChangingGroup(this FormDefinition form, string group, Func<ItemGroupRef, ItemGroupRef> change) =>
        form with { FormDef = form.FormDef with { ItemGroupRefs = [.. form.FormDef.ItemGroupRefs.Select(reference => reference.ItemGroupOid == group ? change(reference) : reference)] } };

    public static EntrySession Open(this FormDefinition form, EntryContext? context = null) => new(EntryPlan.Of(form), context);

    /// <summary>Enters into the group G.</summary>
    public static EntrySession With(this EntrySession session, string item, string? text)
    {
        session.Enter(new("G", item), text);
        return session;
    }

    public static EntryItem Item(this EntrySession session, string item, string? repeat = null) =>
        session.Find(repeat is null ? new ItemPlace("G", item) : new ItemPlace("R", item) { RepeatKey = repeat })!;

    /// <summary>Codes of what is wrong with an item of the group G.</summary>
    public static IEnumerable<string> Codes(this EntrySession session, string item = "I") => session.Item(item).Findings.Select(finding => finding.Code);

    private static FormDefinition Changing(this FormDefinition form, string item, Func<ItemRef, ItemRef> change) =>
        form with { ItemGroupDefs = [.. form.ItemGroupDefs.Select(group => group with { ItemRefs = [.. group.ItemRefs.Select(reference => reference.ItemOid == item ? change(reference) : reference)] })] };

    private static FormDefinition Condition(this FormDefinition form, string target, string expression) =>
        form with { ConditionDefs = [.. form.ConditionDefs, new() { Oid = $"C.{target}", Name = target, FormalExpressions = [VisitForm.Ours(expression)] }] };

    private static ItemGroupDef Group(string oid, bool repeating, ItemDef[] items, Func<ItemRef, ItemRef>? change) =>
        new() { Oid = oid, Name = oid, Repeating = repeating, ItemRefs = [.. items.Select(item => new ItemRef { ItemOid = item.Oid }).Select(reference => change?.Invoke(reference) ?? reference)] };
}
