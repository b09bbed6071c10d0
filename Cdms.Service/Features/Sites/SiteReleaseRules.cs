using Cdms.Service.Domain;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.Sites;

/// <summary>What keeps a site from using a release.</summary>
internal sealed class SiteReleaseRules(IOptions<EnvironmentOptions> environment)
{
    /// <summary>Everything at once, each as a sentence; empty where nothing does.</summary>
    /// <param name="release">The release as it came here.</param>
    /// <param name="approvals">What was recorded for it at the site, revoked ones too.</param>
    public IReadOnlyList<string> FindMissing(ReceivedRelease release, IReadOnlyList<SiteApproval> approvals) =>
    [
        .. FindMissing(release),
        .. environment.Value.NeededApprovals.Where(kind => !approvals.Any(approval => approval.Kind == kind && approval.RevokedAt is null))
            .Select(kind => $"The approval '{kind}' is not recorded. Record it with its date and document."),
    ];

    private static IEnumerable<string> FindMissing(ReceivedRelease release) => release.State switch
    {
        ReceivedReleaseState.Ready => [],
        ReceivedReleaseState.Withdrawn => [$"Release {release.ReleaseNumber} was withdrawn. Choose another one, or have it deployed again."],
        ReceivedReleaseState.Blocked => [$"Release {release.ReleaseNumber} is blocked here: {string.Join(" ", release.Problems.Select(problem => problem.Text))}"],
        _ => [$"Release {release.ReleaseNumber} is not complete here. Wait until its last form version is installed; the Builder's board shows which is missing."],
    };
}
