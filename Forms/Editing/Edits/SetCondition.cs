using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Says when an item, or a group as a whole, is not collected: an expression of our language (docs/expressions.md).</summary>
/// <remarks>A condition that others share is left to them: who changes it gets one of its own. Expressions of other languages in the condition stay.</remarks>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="ItemOid">The item in it; null: the group itself.</param>
/// <param name="Expression">The condition; null: it is always collected. What is wrong with it the checks say.</param>
public sealed record SetCondition(string ItemGroupOid, string? ItemOid, string? Expression) : DraftEdit
{
    internal override FormDefinition Change(FormDefinition form)
    {
        var own = ConditionOf(form) is { } oid ? form.ConditionDefs.Find(oid) : null;
        if (Expression is null)
            return With(form, null);
        if (own is not null && form.UsesOf(own.Oid) == 1)
            return form with { ConditionDefs = form.ConditionDefs.Put(own with { FormalExpressions = own.FormalExpressions.WithOurs(Expression) }) };
        var made = new ConditionDef { Oid = NewOids.Propose(form, DefinitionKind.Condition, NewOids.LastPart(ItemOid ?? ItemGroupOid)), Name = ItemOid ?? ItemGroupOid, FormalExpressions = (own?.FormalExpressions ?? []).WithOurs(Expression) };
        return With(form with { ConditionDefs = [.. form.ConditionDefs, made] }, made.Oid);
    }

    private string? ConditionOf(FormDefinition form) => ItemOid is null
        ? form.FormDef.ItemGroupRefs[form.PlaceOfGroup(ItemGroupOid)].CollectionExceptionConditionOid
        : form.Group(ItemGroupOid).ItemRefs[form.Group(ItemGroupOid).PlaceOfItem(ItemOid)].CollectionExceptionConditionOid;

    private FormDefinition With(FormDefinition form, string? conditionOid) => new UseCondition(ItemGroupOid, ItemOid, conditionOid).Change(form);
}
