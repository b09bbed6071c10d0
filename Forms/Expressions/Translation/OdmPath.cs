namespace Forms.Expressions;

/// <summary>XPath over ODM's ClinicalData: <c>../FormData[@FormOID='F']/ItemGroupData[@ItemGroupOID='G']/ItemData[@ItemOID='I'][@Value='1']</c>.</summary>
/// <remarks>Such a path is true if there is a node, so a predicate on @Value is a condition, and a path without one asks whether the item is known.</remarks>
internal static class OdmPath
{
    public static Expression? Translate(string path, ForeignScope scope, Action<string> refuse)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        var tests = new List<OdmPredicate>();
        foreach (var predicate in Predicates(path))
        {
            if (OdmPredicate.Read(predicate) is not { } read)
                return Refuse(refuse, $"The predicate '[{predicate}]' has no equal here. Write the expression in our language.");
            if (read.Name is "Value")
                tests.Add(read);
            else if (read is not { Operator: BinaryOperator.Equal, Name: "ItemOID" or "ItemGroupOID" or "FormOID" or "StudyEventOID" } || !attributes.TryAdd(read.Name, read.Literal))
                return Refuse(refuse, $"The predicate '[{predicate}]' has no equal here. Repeats are told apart by aggregates, as in any(each GROUP: …).");
        }
        if (!attributes.TryGetValue("ItemOID", out var itemOid))
            return Refuse(refuse, "The path leads to no item. Name one with [@ItemOID='…'].");
        var item = Find(itemOid, attributes, scope, refuse);
        if (item is null || path.EndsWith("/@Value", StringComparison.Ordinal))
            return item;
        return tests.Count == 0 ? new IsExpression(item, known: true) : Conjunction(item, tests, scope, refuse);
    }

    private static Expression? Find(string item, Dictionary<string, string> attributes, ForeignScope scope, Action<string> refuse)
    {
        var (visit, form, group) = (attributes.GetValueOrDefault("StudyEventOID"), attributes.GetValueOrDefault("FormOID"), attributes.GetValueOrDefault("ItemGroupOID"));
        return form is null && group is null ? scope.Find(item, visit, refuse) : scope.Find(new ItemReference(visit, form, group, item), refuse);
    }

    private static Expression? Conjunction(Expression item, List<OdmPredicate> tests, ForeignScope scope, Action<string> refuse)
    {
        Expression? all = null;
        foreach (var test in tests)
        {
            if (LiteralFitting.Fit(Value.Of(test.Literal), scope.TypeOf(item)) is not { } value)
                return Refuse(refuse, $"'{test.Literal}' is not a value of '{item}', which is {Typed.Name(scope.TypeOf(item)).ToLowerInvariant()}. Correct the value or the data type.");
            var comparison = new BinaryExpression(test.Operator, item, new LiteralExpression(value));
            all = all is null ? comparison : new BinaryExpression(BinaryOperator.And, all, comparison);
        }
        return all;
    }

    private static IEnumerable<string> Predicates(string path)
    {
        for (var open = path.IndexOf('[', StringComparison.Ordinal); open >= 0;)
        {
            var close = path.IndexOf(']', open);
            if (close < 0)
                yield break;
            yield return path[(open + 1)..close].Trim();
            open = path.IndexOf('[', close);
        }
    }

    private static Expression? Refuse(Action<string> refuse, string text)
    {
        refuse(text);
        return null;
    }
}
