using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Takes a group out of the form, with the items that stand in no other group.</summary>
/// <param name="ItemGroupOid">The group.</param>
public sealed record RemoveItemGroup(string ItemGroupOid) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form) =>
        form.WithGroupRefs(Orders.Groups.Remove(form.FormDef.ItemGroupRefs, form.PlaceOfGroup(ItemGroupOid)));
}
