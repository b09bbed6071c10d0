using Builder.Service.Domain;

namespace Builder.Service.Features.StudyReleases;

/// <summary>A release as lists show it, with what became of it in each environment.</summary>
public sealed record ReleaseSummary(
    string StudyOid, int Number, Guid ReleaseId, string ManifestHash, string ChangeReason, string PublishedBy, DateTimeOffset PublishedAt, int Forms,
    IReadOnlyList<ReleaseDeploymentSummary> Deployments)
{
    /// <param name="studyOid">The study.</param>
    /// <param name="release">With its forms.</param>
    /// <param name="deployments">All of it; the last journey to each environment is shown.</param>
    internal static ReleaseSummary Of(string studyOid, StudyRelease release, IEnumerable<ReleaseDeployment> deployments) => new(
        studyOid, release.Number, release.ReleaseId, release.ManifestHash, release.ChangeReason, release.PublishedBy, release.PublishedAt, release.Forms.Count,
        LatestOf(deployments));

    /// <summary>The last journey to each environment, by its name.</summary>
    internal static IReadOnlyList<ReleaseDeploymentSummary> LatestOf(IEnumerable<ReleaseDeployment> deployments) =>
    [
        .. deployments.GroupBy(deployment => deployment.Environment, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => ReleaseDeploymentSummary.Of(group.MaxBy(deployment => deployment.Ordinal)!)),
    ];
}
