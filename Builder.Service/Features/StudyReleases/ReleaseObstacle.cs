using Forms;

namespace Builder.Service.Features.StudyReleases;

/// <summary>One thing that a release is refused for.</summary>
/// <param name="Code">A lasting code: <c>visits-without-versions</c>, <c>release-conflicts</c>, or one of <c>expression-…</c>.</param>
/// <param name="FormOid">The form that it is about; null for several forms and for the plan of visits.</param>
/// <param name="Oids">OIDs of what is defined in two ways, or of what the expression decides.</param>
/// <param name="Path">Where the expression stands.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record ReleaseObstacle(string Code, string? FormOid, IReadOnlyList<string> Oids, string? Path, string? Expression, string Text)
{
    private const int LongestQuote = 80;

    internal static ReleaseObstacle Of(ReleaseConflict conflict) => new(ReleaseFindings.Conflicting, null, [conflict.Oid], null, null, conflict.Text);

    internal static ReleaseObstacle Of(ReleaseExpressionProblem problem)
    {
        var quoted = problem.Expression.Length > LongestQuote ? $"{problem.Expression[..LongestQuote]}…" : problem.Expression;
        var where = problem.FormOid is { } form ? $"In the form '{form}'" : "In the plan of visits";
        var what = problem.Targets.Count == 0 ? problem.Path : string.Join(", ", problem.Targets);
        return new(problem.Code, problem.FormOid, problem.Targets, problem.Path, problem.Expression, $"{where}, the expression of {what} ({quoted}): {problem.Text}");
    }

    internal static ReleaseObstacle WithoutVersion(string formOid) => new(
        ReleaseFindings.WithoutVersions, formOid, [], null, null, $"Visits of the study hold the form '{formOid}', of which the release would have no version. Publish it, name a version of it, or take it out of the visits.");
}
