using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Changes what a group says of itself: name, repeating, description and the like.</summary>
/// <param name="Group">The group as it shall be, by its OID. Its items stay those of the form.</param>
public sealed record ChangeItemGroup(ItemGroupDef Group) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form) =>
        form with { ItemGroupDefs = form.ItemGroupDefs.Put(Group with { ItemRefs = form.Group(Group.Oid).ItemRefs }) };
}
