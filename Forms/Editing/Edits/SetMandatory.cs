using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Says whether an item, or a group as a whole, must be filled in.</summary>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="ItemOid">The item in it; null: the group itself.</param>
/// <param name="Mandatory">Whether it must; null says nothing.</param>
public sealed record SetMandatory(string ItemGroupOid, string? ItemOid, bool? Mandatory) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form) => ItemOid is null
        ? form.ChangeGroupRef(ItemGroupOid, reference => reference with { Mandatory = Mandatory })
        : form.ChangeItemRef(ItemGroupOid, ItemOid, reference => reference with { Mandatory = Mandatory });
}
