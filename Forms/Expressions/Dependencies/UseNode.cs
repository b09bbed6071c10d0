namespace Forms.Expressions;

/// <summary>An expression with the items it reads and those whose value it decides.</summary>
internal sealed class UseNode(ExpressionUse use, IReadOnlyCollection<ItemPlace> reads, IReadOnlyCollection<ItemPlace> writes)
{
    public ExpressionUse Use => use;

    public IReadOnlyCollection<ItemPlace> Reads => reads;

    public IReadOnlyCollection<ItemPlace> Writes => writes;

    public static UseNode Of(ExpressionUse use, FormScope scope)
    {
        var reads = new HashSet<ItemPlace>();
        Collect(use.Parsed.Expression!, use.Group, scope, reads);
        if (use.Kind == ExpressionKind.Check)
            reads.Add(new(use.Group!, use.Target!));
        return new(use, reads, Written(use, scope));
    }

    /// <summary>Adds the items that an expression reads at a place.</summary>
    public static void Collect(Expression expression, string? group, FormScope scope, HashSet<ItemPlace> reads)
    {
        if (expression is ItemExpression item && scope.Find(item.Reference, group).Value is { } found)
            reads.Add(PlaceOf(found, scope));
        var inner = group;
        if (expression is EachExpression each && scope.Find(each.Group).Value is { } entered)
        {
            var isHere = entered.Visit is null && ReferenceEquals(entered.Form, scope.Here.Definition);
            inner = isHere ? entered.Group.Oid : group;
            // Another repeat changes a count that looks at no item.
            reads.Add(ItemPlace.RepeatsOf(entered.Group.Oid) with { Visit = entered.Visit, Form = isHere ? null : entered.Form.FormDef.Oid });
        }
        foreach (var part in expression.Parts)
            Collect(part, inner, scope, reads);
    }

    public static ItemPlace PlaceOf(ResolvedItem found, FormScope scope) => new(found.Group.Oid, found.Item.Oid)
    {
        Visit = found.Visit,
        Form = found.Visit is null && string.Equals(found.Form.FormDef.Oid, scope.Here.Oid, StringComparison.Ordinal) ? null : found.Form.FormDef.Oid,
    };

    // An item that is not collected has no value: whoever reads it depends on the condition.
    private static ItemPlace[] Written(ExpressionUse use, FormScope scope) => use.Kind switch
    {
        ExpressionKind.Check => [],
        ExpressionKind.GroupCondition => scope.Here.Groups.TryGetValue(use.Target!, out var group) ? [.. PlacesOf(group)] : [],
        _ => [new(use.Group!, use.Target!)],
    };

    /// <summary>What there is of a group: its items, and its repeats.</summary>
    public static IEnumerable<ItemPlace> PlacesOf(ItemGroupDef group) =>
        group.ItemRefs.Select(reference => new ItemPlace(group.Oid, reference.ItemOid)).Append(ItemPlace.RepeatsOf(group.Oid));
}
