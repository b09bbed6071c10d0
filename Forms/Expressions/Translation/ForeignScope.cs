namespace Forms.Expressions;

/// <summary>Finds items by what other languages call them, and names them in ours as shortly as is clear.</summary>
internal sealed class ForeignScope(FormScope scope, string? self)
{
    /// <summary>OID of the item the expression belongs to.</summary>
    public string? Self => self;

    public FormScope Scope => scope;

    /// <summary>The item, in this form or else in the only other form that has it.</summary>
    public Expression? Find(string item, string? visit, Action<string> refuse)
    {
        var holders = scope.Forms.Where(form => form.GroupsOf(item).Count > 0).ToList();
        if (visit is null && holders.Count > 0 && ReferenceEquals(holders[0], scope.Here))
            return Find(new(null, null, null, item), refuse);
        if (holders.Count == 1)
            return Find(new(visit, holders[0].Oid, holders[0].GroupsOf(item)[0], item), refuse);
        refuse(holders.Count == 0
            ? $"There is no item '{item}'{(scope.Study is null ? " in the form, and its study is not at hand" : "")}.{Nearest.Suggest(item, scope.Here.Items.Keys)}"
            : $"The item '{item}' is in more than one form. Name its form and group.");
        return null;
    }

    /// <summary>OID of the item of this form that was made of a node of an XForm: form, groups and name, or form and name; null where there is none.</summary>
    public string? OfNode(string path)
    {
        var names = path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0)
            return null;
        string[] candidates = [$"{scope.Here.Oid}.{string.Join('.', names.Skip(1))}", $"{scope.Here.Oid}.{names[^1]}"];
        return Array.Find(candidates, scope.Here.Items.ContainsKey);
    }

    /// <summary>The item at a place that is named wholly or in part.</summary>
    public Expression? Find(ItemReference reference, Action<string> refuse)
    {
        var resolved = scope.Find(reference, null);
        if (resolved.Value is { } found)
            return new ItemExpression(Shortest(found));
        refuse(resolved.Why ?? "");
        return null;
    }

    public ExpressionType TypeOf(Expression expression) => expression switch
    {
        ItemExpression item when scope.Find(item.Reference, null).Value is { } found => ExpressionTypes.Of(found.Item),
        LiteralExpression literal => ExpressionTypes.Of(literal.Value),
        _ => new TypeChecker(scope, CheckSite.Of(null, scope.Here.Oid), static (_, _, _, _) => { }).Check(expression),
    };

    private ItemReference Shortest(ResolvedItem found)
    {
        var (group, item) = (found.Group.Oid, found.Item.Oid);
        if (found.Visit is not null || !string.Equals(found.Form.FormDef.Oid, scope.Here.Oid, StringComparison.Ordinal))
            return new(found.Visit, found.Form.FormDef.Oid, group, item);
        return new(null, null, scope.Here.GroupsOf(item).Count == 1 ? null : group, item);
    }
}
