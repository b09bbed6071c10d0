using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Copies a group of a form, this one or another, with its items and all that they need; OIDs as with <see cref="PasteItems"/>.</summary>
/// <remarks>The group itself gets a free OID where its own is taken: a form holds a group once.</remarks>
/// <param name="Source">The form it is copied from; of any study.</param>
/// <param name="ItemGroupOid">The group there.</param>
/// <param name="Place">Its place among the groups as shown, from 0.</param>
public sealed record PasteItemGroup(FormDefinition Source, string ItemGroupOid, int Place) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var reference = Source.FormDef.ItemGroupRefs[Source.PlaceOfGroup(ItemGroupOid)];
        var cut = Transplant.Cut(Source, Source.Group(ItemGroupOid), reference);
        var (transplant, changed) = Transplant.Into(form, cut, []);
        return (changed with { ItemGroupDefs = [.. changed.ItemGroupDefs, transplant.ItemGroupDefs[0]] })
            .WithGroupRefs(Orders.Groups.Insert(form.FormDef.ItemGroupRefs, transplant.FormDef.ItemGroupRefs[0], Place));
    }
}
