using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Gives an item, or a group as a whole, a condition that the form has already, or takes it away.</summary>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="ItemOid">The item in it; null: the group itself.</param>
/// <param name="ConditionOid">The condition; null: none.</param>
public sealed record UseCondition(string ItemGroupOid, string? ItemOid, string? ConditionOid) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        if (ConditionOid is not null && form.ConditionDefs.Find(ConditionOid) is null)
            throw Lookup.Missing(nameof(ConditionDef), ConditionOid);
        return ItemOid is null
            ? form.ChangeGroupRef(ItemGroupOid, reference => reference with { CollectionExceptionConditionOid = ConditionOid })
            : form.ChangeItemRef(ItemGroupOid, ItemOid, reference => reference with { CollectionExceptionConditionOid = ConditionOid });
    }
}
