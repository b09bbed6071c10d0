using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Puts an item into a group: a new one, or one that the form defines equally already.</summary>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="Item">The item. An OID that the form knows is taken only with the same content: then the item stands in one group more.</param>
/// <param name="Place">Its place in the group as shown, from 0.</param>
/// <param name="Mandatory">Whether it must be filled in.</param>
public sealed record AddItem(string ItemGroupOid, ItemDef Item, int Place, bool? Mandatory = null) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        if (form.ItemDefs.Find(Item.Oid) is not { } known || !known.Equals(Item))
            OidRule.CheckNew(form, DefinitionKind.Item, Item.Oid);
        ItemRule.Check(form, Item);
        return ItemRule.PutInto(form with { ItemDefs = form.ItemDefs.Put(Item) }, ItemGroupOid, new ItemRef { ItemOid = Item.Oid, OrderNumber = 1, Mandatory = Mandatory }, Place);
    }
}
