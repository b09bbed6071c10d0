namespace Forms.Expressions;

/// <summary>The expressions of one form of a release.</summary>
internal sealed class FormExpressions
{
    private readonly FormScope _scope;
    private readonly StudyIndex _study;

    public FormExpressions(FormIndex form, StudyIndex study)
    {
        (_study, _scope) = (study, new(form, study));
        Graph = DependencyGraph.Of(_scope);
    }

    public string Oid => _scope.Here.Oid;

    public DependencyGraph Graph { get; }

    public IEnumerable<ReleaseExpressionProblem> FindProblems()
    {
        var uses = ExpressionUses.Of(_scope.Here.Definition).ToLookup(static use => use.Path, StringComparer.Ordinal);
        if (uses.Count == 0)
            return [];
        string[] visits = [.. _study.VisitsOf(Oid)];
        var findings = ExpressionChecks.Find(_scope, Graph).Where(static finding => finding.Severity == ExpressionSeverity.Error)
            .Concat(uses.SelectMany(static use => use).SelectMany(use => PlanCheck.Find(use, _scope, _study, visits)));
        return findings.Distinct().Select(finding => new ReleaseExpressionProblem(
            Oid, [.. uses[finding.Path].Select(static use => use.Target).OfType<string>().Distinct(StringComparer.Ordinal)],
            finding.Code, finding.Path, uses[finding.Path].First().Parsed.Text, finding.Text));
    }
}
