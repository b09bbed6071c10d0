using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Puts a group to another place in the form.</summary>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="Place">Its new place among the groups as shown, from 0.</param>
public sealed record MoveItemGroup(string ItemGroupOid, int Place) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form) =>
        form.WithGroupRefs(Orders.Groups.Move(form.FormDef.ItemGroupRefs, form.PlaceOfGroup(ItemGroupOid), Place));
}
