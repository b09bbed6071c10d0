using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Copies items of a form, this one or another, into a group, with the code lists, units, conditions and methods that they need.</summary>
/// <remarks>An OID that stands for the same here is used as it is; one that stands for something else becomes a free one, and the references follow.</remarks>
/// <param name="Source">The form they are copied from; of any study.</param>
/// <param name="SourceItemGroupOid">The group they stand in there.</param>
/// <param name="ItemOids">The items, in the order in which they are put in.</param>
/// <param name="ItemGroupOid">The group here.</param>
/// <param name="Place">Place of the first one in the group as shown, from 0.</param>
public sealed record PasteItems(FormDefinition Source, string SourceItemGroupOid, EquatableList<string> ItemOids, string ItemGroupOid, int Place) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var (source, target) = (Source.Group(SourceItemGroupOid), form.Group(ItemGroupOid));
        var refs = ItemOids.Select(oid => source.ItemRefs[source.PlaceOfItem(oid)]).ToEquatableList();
        var (transplant, changed) = Transplant.Into(form, Transplant.Cut(Source, source with { ItemRefs = refs }), target.ItemRefs.Select(static reference => reference.ItemOid));
        foreach (var (index, reference) in transplant.ItemGroupDefs[0].ItemRefs.Index())
            changed = ItemRule.PutInto(changed, ItemGroupOid, reference, Place + index);
        return changed;
    }
}
