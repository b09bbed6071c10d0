namespace Forms.Expressions;

/// <summary>Finds circles that run across forms or visits.</summary>
internal sealed class ReleaseCycles(StudyIndex study, IReadOnlyList<FormExpressions> forms, PlanExpressions plan)
{
    /// <summary>Each circle once, whatever the number of visits in which it turns; those inside one form are the form's own.</summary>
    public IEnumerable<ReleaseExpressionProblem> Find()
    {
        // What is no circle with all visits taken for one is none with each for itself, and most studies have none.
        if (CyclesOf([.. Site(areVisitsApart: false)]).Count == 0)
            return [];
        var told = forms.SelectMany(form => form.Graph.Cycles.Select(cycle => KeyOf(cycle.Select(use => new SitedUse(new(use, [], []), form.Oid, null, static place => place)))))
            .ToHashSet(StringComparer.Ordinal);
        return CyclesOf([.. Site(areVisitsApart: true)]).Where(cycle => told.Add(KeyOf(cycle))).Select(Describe);
    }

    private IEnumerable<SitedUse> Site(bool areVisitsApart) =>
        forms.SelectMany(form => form.Graph.Nodes.Where(static node => node.Writes.Count > 0)
                .SelectMany(node => VisitsOf(form.Oid, areVisitsApart).Select(visit => Site(node, form.Oid, visit, areVisitsApart))))
            .Concat(plan.Nodes.Select(condition => Site(condition.Node, "", condition.Visit, areVisitsApart)));

    private IEnumerable<string?> VisitsOf(string form, bool areVisitsApart) => areVisitsApart ? study.VisitsOf(form).DefaultIfEmpty<string?>(null) : [null];

    private static SitedUse Site(UseNode node, string form, string? visit, bool areVisitsApart) => new(node, form, visit,
        place => place with { Form = place.Form ?? form, Visit = areVisitsApart ? place.Visit ?? visit : null });

    private static List<IReadOnlyList<SitedUse>> CyclesOf(SitedUse[] sited)
    {
        var byUse = new Dictionary<ExpressionUse, SitedUse>(sited.Select(static site => KeyValuePair.Create(site.Use, site)), ReferenceEqualityComparer.Instance);
        UseNode[] nodes = [.. sited.Select(static site => site.Node)];
        var readers = nodes.SelectMany(static node => node.Reads.Select(read => (read, node))).ToLookup(static pair => pair.read, static pair => pair.node);
        return [.. UseOrder.Of(nodes, readers).Cycles.Select(cycle => (IReadOnlyList<SitedUse>)[.. cycle.Select(use => byUse[use])])];
    }

    private static string KeyOf(IEnumerable<SitedUse> cycle) => string.Join('\f', cycle.Select(static site => site.Key).Order(StringComparer.Ordinal));

    private static ReleaseExpressionProblem Describe(IReadOnlyList<SitedUse> cycle)
    {
        var first = cycle[0];
        var text = cycle.Count == 1
            ? $"{first.Name} depends on itself there, so it has no value. {(first.Form.Length == 0 ? "Let the condition look at another visit." : "Take it out of its own expression, or compute it in a form that is not planned in that visit.")}"
            : $"These depend on each other in a circle across forms or visits, so none of them has a value: {string.Join(" → ", cycle.Append(first).Select(static site => site.Name))}. Take one of them out of the expression before it.";
        return new(first.Form.Length == 0 ? null : first.Form, [first.Use.Target!], ExpressionCodes.Cycle, first.Use.Path, first.Use.Parsed.Text, text);
    }
}
