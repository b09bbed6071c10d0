using Forms;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Everything that a release of a study is refused for.</summary>
internal sealed record ReleaseFindings(
    string StudyOid, bool IsEmpty, IReadOnlyList<string> FormsWithoutVersions, IReadOnlyList<ReleaseConflict> Conflicts, IReadOnlyList<ReleaseExpressionProblem> Expressions)
{
    public const string Conflicting = "release-conflicts", WithoutVersions = "visits-without-versions", Broken = "release-expressions", Empty = "study-without-versions";

    /// <summary>All of it, each with a sentence of its own; empty for a release that can be made.</summary>
    public IReadOnlyList<ReleaseObstacle> Obstacles =>
    [
        .. IsEmpty ? [new ReleaseObstacle(Empty, null, [], null, null, $"The study '{StudyOid}' has no form version to release. Publish its forms first.")] : Array.Empty<ReleaseObstacle>(),
        .. FormsWithoutVersions.Select(ReleaseObstacle.WithoutVersion),
        .. Conflicts.Select(ReleaseObstacle.Of),
        .. Expressions.Select(ReleaseObstacle.Of),
    ];

    /// <summary>The refusal, by the first kind of obstacle, with all of every kind; null for a release that can be made.</summary>
    public Problem? ToProblem()
    {
        if (Obstacles is not { Count: > 0 } obstacles)
            return null;
        var problem = FormsWithoutVersions.Count > 0 ? Missing : IsEmpty ? Nothing : Conflicts.Count > 0 ? Disagreeing : Unworkable(obstacles[0].Text);
        return problem with { More = Members(obstacles) };
    }

    private Problem Missing => new(StatusCodes.Status409Conflict, WithoutVersions,
        $"Visits of the study hold forms of which the release would have no version: {string.Join(", ", FormsWithoutVersions)}.{Others(FormsWithoutVersions.Count)}",
        "Publish these forms, name versions of them, or import the study without them.");

    private Problem Nothing => new(StatusCodes.Status409Conflict, Empty, $"The study '{StudyOid}' has no form version to release.", "Publish its forms first.", new Place(Oid: StudyOid));

    private Problem Disagreeing => new(StatusCodes.Status409Conflict, Conflicting,
        $"The release would define {Conflicts.Count} OIDs in more than one way. {Conflicts[0].Text}{Others(Conflicts.Count)}",
        "Make the definitions equal, or give them OIDs of their own, and publish the forms again.", new Place(Oid: Conflicts[0].Oid));

    private Problem Unworkable(string first) => new(StatusCodes.Status409Conflict, Broken,
        $"{(Expressions.Count == 1 ? "One expression" : $"{Expressions.Count} places in expressions")} cannot work in this release. {first}",
        "Correct the expressions or the plan of visits, publish the forms that changed, and make the release again.", new Place(Oid: Expressions[0].FormOid, Path: Expressions[0].Path));

    private string Others(int told) => Obstacles.Count - told is > 0 and var more ? $" {more} more stand against it; problems lists all." : "";

    private Dictionary<string, object?> Members(IReadOnlyList<ReleaseObstacle> obstacles)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal) { ["problems"] = obstacles };
        if (FormsWithoutVersions.Count > 0)
            members["forms"] = FormsWithoutVersions;
        if (Conflicts.Count > 0)
            members["conflicts"] = Conflicts.Select(conflict => new { conflict.Kind, conflict.Oid, conflict.Sides, conflict.Text });
        return members;
    }
}
