namespace Cdms.Service.Features.Subjects;

/// <summary>The visits of a release, and the forms that are planned at each.</summary>
public sealed record MatrixPlan(int ReleaseNumber, IReadOnlyList<MatrixPlan.Visit> Visits)
{
    /// <summary>A visit.</summary>
    /// <param name="Type">Scheduled, Unscheduled or Common (ODM); null: not said.</param>
    public sealed record Visit(string StudyEventOid, string Name, bool IsRepeating, IReadOnlyList<string> FormOids, string? Type = null);
}
