namespace Forms.Expressions;

/// <summary>Finds the expressions of a form and where each takes effect.</summary>
internal sealed class ExpressionUses
{
    private readonly FormDefinition _form;
    private readonly Dictionary<string, ParsedExpression> _parsed = new(StringComparer.Ordinal);
    private readonly List<ExpressionUse> _uses = [];

    private ExpressionUses(FormDefinition form) => _form = form;

    public static IReadOnlyList<ExpressionUse> Of(FormDefinition form)
    {
        var uses = new ExpressionUses(form);
        uses.AddConditions();
        uses.AddMethods();
        uses.AddChecks();
        return uses._uses;
    }

    /// <summary>The path of an expression of a RangeCheck; both places count from 0.</summary>
    public static string PathOfCheck(string item, int check, int expression) => PathIn(CheckOwner(item, check), expression);

    private static string CheckOwner(string item, int check) => $"ItemDef[{item}]/RangeCheck[{check + 1}]";

    private static string PathIn(string owner, int expression) => $"{owner}/FormalExpression[{expression + 1}]";

    private IEnumerable<(string Group, ItemRef Ref)> ItemRefs =>
        _form.ItemGroupDefs.SelectMany(static group => group.ItemRefs.Select(reference => (group.Oid, reference)));

    private void AddConditions()
    {
        var onItems = ItemRefs.ToLookup(static entry => entry.Ref.CollectionExceptionConditionOid, StringComparer.Ordinal);
        var onGroups = _form.FormDef.ItemGroupRefs.ToLookup(static reference => reference.CollectionExceptionConditionOid, StringComparer.Ordinal);
        foreach (var condition in _form.ConditionDefs)
        {
            if (Parse($"ConditionDef[{condition.Oid}]", condition.FormalExpressions) is not var (path, parsed))
                continue;
            foreach (var (group, reference) in onItems[condition.Oid])
                _uses.Add(new(ExpressionKind.ItemCondition, path, group, reference.ItemOid, parsed));
            foreach (var reference in onGroups[condition.Oid])
                _uses.Add(new(ExpressionKind.GroupCondition, path, null, reference.ItemGroupOid, parsed));
            if (!onItems.Contains(condition.Oid) && !onGroups.Contains(condition.Oid))
                _uses.Add(new(ExpressionKind.GroupCondition, path, null, null, parsed));
        }
    }

    private void AddMethods()
    {
        var byMethod = ItemRefs.ToLookup(static entry => entry.Ref.MethodOid, StringComparer.Ordinal);
        foreach (var method in _form.MethodDefs)
        {
            if (Parse($"MethodDef[{method.Oid}]", method.FormalExpressions) is not var (path, parsed))
                continue;
            foreach (var (group, reference) in byMethod[method.Oid])
                _uses.Add(new(ExpressionKind.Derivation, path, group, reference.ItemOid, parsed));
            if (!byMethod.Contains(method.Oid))
                _uses.Add(new(ExpressionKind.Derivation, path, null, null, parsed));
        }
    }

    private void AddChecks()
    {
        var groups = ItemRefs.ToLookup(static entry => entry.Ref.ItemOid, static entry => entry.Group, StringComparer.Ordinal);
        foreach (var item in _form.ItemDefs)
        {
            for (var index = 0; index < item.RangeChecks.Count; index++)
            {
                if (Parse(CheckOwner(item.Oid, index), item.RangeChecks[index].FormalExpressions) is not var (path, parsed))
                    continue;
                foreach (var group in groups[item.Oid])
                    _uses.Add(new(ExpressionKind.Check, path, group, item.Oid, parsed));
            }
        }
    }

    private (string Path, ParsedExpression Parsed)? Parse(string owner, EquatableList<FormalExpression> expressions)
    {
        var index = ExpressionLanguage.Choose(expressions);
        if (index < 0)
            return null;
        var text = expressions[index].Text;
        if (!_parsed.TryGetValue(text, out var parsed))
            _parsed[text] = parsed = ParsedExpression.Parse(text);
        return (PathIn(owner, index), parsed);
    }
}
