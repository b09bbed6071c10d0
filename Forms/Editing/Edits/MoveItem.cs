using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Puts an item to another place in its group, or into another group, with all that its reference says.</summary>
/// <param name="FromItemGroupOid">The group it stands in.</param>
/// <param name="ItemOid">The item.</param>
/// <param name="ToItemGroupOid">The group it shall stand in; may be the same.</param>
/// <param name="Place">Its new place there as shown, from 0.</param>
public sealed record MoveItem(string FromItemGroupOid, string ItemOid, string ToItemGroupOid, int Place) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var from = form.Group(FromItemGroupOid);
        var place = from.PlaceOfItem(ItemOid);
        if (string.Equals(FromItemGroupOid, ToItemGroupOid, StringComparison.Ordinal))
            return form.WithItemRefs(from, Orders.Items.Move(from.ItemRefs, place, Place));
        return ItemRule.PutInto(form.WithItemRefs(from, Orders.Items.Remove(from.ItemRefs, place)), ToItemGroupOid, from.ItemRefs[place], Place);
    }
}
