using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Takes an item out of a group; where no other group holds it, its definition goes too.</summary>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="ItemOid">The item.</param>
public sealed record RemoveItem(string ItemGroupOid, string ItemOid) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var group = form.Group(ItemGroupOid);
        return form.WithItemRefs(group, Orders.Items.Remove(group.ItemRefs, group.PlaceOfItem(ItemOid)));
    }
}
