namespace Forms.Expressions;

/// <summary>The conditions of a plan of visits: on forms in a visit, and on visits.</summary>
internal sealed class PlanExpressions(StudyIndex study)
{
    private readonly FormScope _scope = new(new FormIndex(FormScope.Outside(study.Definition)), study);

    /// <summary>Each condition where it takes effect, as the node of a graph.</summary>
    public IEnumerable<(string Visit, UseNode Node)> Nodes =>
        Placed.Where(static placed => placed.Use.Parsed.Expression is not null).Select(placed =>
        {
            var reads = new HashSet<ItemPlace>();
            UseNode.Collect(placed.Use.Parsed.Expression!, null, _scope, reads);
            return (placed.Visit, new UseNode(placed.Use, reads, [.. placed.Forms.SelectMany(PlacesOf)]));
        });

    public IEnumerable<ReleaseExpressionProblem> FindProblems()
    {
        var uses = Uses.ToDictionary(static use => use.Path, StringComparer.Ordinal);
        var placed = Placed.ToLookup(static placed => placed.Use.Path, StringComparer.Ordinal);
        var findings = ExpressionChecks.Find(_scope, DependencyGraph.Of(_scope)).Where(static finding => finding.Severity == ExpressionSeverity.Error)
            .Concat(placed.SelectMany(static group => group).SelectMany(placed => PlanCheck.Find(placed.Use, _scope, study, [placed.Visit])));
        return findings.Distinct().Select(finding => new ReleaseExpressionProblem(
            null, [.. placed[finding.Path].Select(static placed => placed.Use.Target!).Distinct(StringComparer.Ordinal)],
            finding.Code, finding.Path, uses[finding.Path].Parsed.Text, finding.Text));
    }

    private IReadOnlyList<ExpressionUse> Uses => ExpressionUses.Of(_scope.Here.Definition);

    // On a form of a visit it hides that form there; on a visit, every form of it.
    private IEnumerable<(string Visit, ExpressionUse Use, IEnumerable<string> Forms)> Placed
    {
        get
        {
            var uses = Uses.ToLookup(static use => OwnerOf(use.Path), StringComparer.Ordinal);
            var onForms = study.Definition.StudyEvents.SelectMany(visit => visit.FormRefs.SelectMany(form =>
                uses[$"ConditionDef[{form.CollectionExceptionConditionOid}]"].Select(use => (visit.Oid, use with { Target = form.FormOid }, (IEnumerable<string>)[form.FormOid]))));
            var onVisits = (study.Definition.Protocol?.StudyEventRefs ?? []).SelectMany(visit =>
                uses[$"ConditionDef[{visit.CollectionExceptionConditionOid}]"].Select(use =>
                    (visit.StudyEventOid, use with { Target = visit.StudyEventOid }, study.Visits.GetValueOrDefault(visit.StudyEventOid)?.AsEnumerable() ?? [])));
            return onForms.Concat(onVisits);
        }
    }

    private static string OwnerOf(string path) => path[..path.LastIndexOf('/')];

    private IEnumerable<ItemPlace> PlacesOf(string form) => study.Forms.TryGetValue(form, out var found)
        ? found.Definition.ItemGroupDefs.SelectMany(UseNode.PlacesOf).Select(place => place with { Form = form })
        : [];
}
