using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Changes an item: name, data type, length, digits, texts by language, units, code list, range checks and all else its definition holds.</summary>
/// <param name="Item">The item as it shall be, by its OID. What it refers to is in the form.</param>
public sealed record ChangeItem(ItemDef Item) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        _ = form.Item(Item.Oid);
        ItemRule.Check(form, Item);
        return form with { ItemDefs = form.ItemDefs.Put(Item) };
    }
}
