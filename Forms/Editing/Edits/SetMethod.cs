using Forms.Editing.Rules;

namespace Forms.Editing;

/// <summary>Says how the value of an item is computed: an expression of our language (docs/expressions.md).</summary>
/// <remarks>As with conditions, a method that others share is left to them, and expressions of other languages stay.</remarks>
/// <param name="ItemGroupOid">The group.</param>
/// <param name="ItemOid">The item in it.</param>
/// <param name="Expression">The computation; null: it is entered. What is wrong with it the checks say.</param>
public sealed record SetMethod(string ItemGroupOid, string ItemOid, string? Expression) : DraftEdit
{
    private const string Computation = "Computation";

    internal override FormDefinition Change(FormDefinition form)
    {
        var group = form.Group(ItemGroupOid);
        var own = group.ItemRefs[group.PlaceOfItem(ItemOid)].MethodOid is { } oid ? form.MethodDefs.Find(oid) : null;
        if (Expression is null)
            return form.ChangeItemRef(ItemGroupOid, ItemOid, static reference => reference with { MethodOid = null });
        var expressions = (own?.FormalExpressions ?? []).WithOurs(Expression);
        if (own is not null && form.ItemGroupDefs.SelectMany(static each => each.ItemRefs).Count(reference => string.Equals(reference.MethodOid, own.Oid, StringComparison.Ordinal)) == 1)
            return form with { MethodDefs = form.MethodDefs.Put(own with { FormalExpressions = expressions }) };
        var made = new MethodDef { Oid = NewOids.Propose(form, DefinitionKind.Method, NewOids.LastPart(ItemOid)), Name = ItemOid, Type = Computation, FormalExpressions = expressions };
        return (form with { MethodDefs = [.. form.MethodDefs, made] }).ChangeItemRef(ItemGroupOid, ItemOid, reference => reference with { MethodOid = made.Oid });
    }
}
