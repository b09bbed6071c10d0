using Builder.Service.Domain;
using Contracts;

namespace Builder.Service.Features.StudyReleases;

/// <summary>What a release would touch in an environment; without ReportedAt it has not answered yet.</summary>
public sealed record ReleaseImpactSummary(
    Guid RequestId, string StudyOid, int ReleaseNumber, string Environment, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? ReportedAt,
    int Subjects, int FormInstances, int Values, IReadOnlyList<SiteImpact> Sites)
{
    internal static ReleaseImpactSummary Of(ReleaseImpact impact) => new(
        impact.Id, impact.StudyOid, impact.ReleaseNumber, impact.Environment, impact.RequestedBy, impact.RequestedAt, impact.ReportedAt,
        impact.Sites.Sum(site => site.Subjects), impact.Sites.Sum(site => site.FormInstances), impact.Sites.Sum(site => site.Values), impact.Sites);
}
