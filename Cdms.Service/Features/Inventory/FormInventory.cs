using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Sites;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.Inventory;

/// <summary>Reads what is here. Definitions and manifests are hashed one after the other as they come from the database, so that memory does not grow with them.</summary>
internal sealed class FormInventory(CdmsDbContext db, IOptions<EnvironmentOptions> environment)
{
    /// <summary>The installed form versions, in the order of their installation.</summary>
    public async Task<IReadOnlyList<InventoriedFormVersion>> ReadFormVersionsAsync(CancellationToken cancellationToken)
    {
        List<InventoriedFormVersion> found = [];
        await foreach (var version in db.InstalledFormVersions.AsNoTracking().OrderBy(version => version.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            found.Add(new()
            {
                StudyOid = version.StudyOid, FormOid = version.FormOid, Version = version.Version, ContentHash = version.ContentHash,
                // Never the column that the database computed when it wrote the row: what is asked for is what the bytes are now.
                StoredHash = Forms.ContentHash.Of(version.Definition), InstalledAt = version.InstalledAt, FormDeploymentId = version.FormDeploymentId,
            });
        }
        return found;
    }

    /// <summary>The releases that came, the last one last.</summary>
    public async Task<IReadOnlyList<InventoriedRelease>> ReadReleasesAsync(CancellationToken cancellationToken)
    {
        List<InventoriedRelease> found = [];
        var releases = db.ReceivedReleases.AsNoTracking().OrderBy(release => release.ReceivedAt).ThenBy(release => release.ReleaseDeploymentId);
        await foreach (var release in releases.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            found.Add(new()
            {
                StudyOid = release.StudyOid, ReleaseNumber = release.ReleaseNumber, ReleaseId = release.ReleaseId, ReleaseDeploymentId = release.ReleaseDeploymentId,
                ManifestHash = release.ManifestHash, StoredHash = release.Manifest.Length == 0 ? "" : Forms.ContentHash.Of(release.Manifest),
                State = release.State, ReadyAt = release.ReadyAt,
            });
        }
        return found;
    }

    /// <summary>The last decision of each site, as it was told when it was made.</summary>
    /// <param name="releases">The releases that are here.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<IReadOnlyList<SiteReleaseActivated>> ReadActiveReleasesAsync(IReadOnlyList<InventoriedRelease> releases, CancellationToken cancellationToken)
    {
        var decided = await (from site in db.Sites
                             join decision in db.SiteDecisions on new { SiteId = site.Id, Number = site.DecisionNumber } equals new { decision.SiteId, decision.Number }
                             orderby site.Id
                             select new { Site = site, Decision = decision }).AsNoTracking().ToListAsync(cancellationToken);
        var approvals = (await db.SiteApprovals.AsNoTracking().OrderBy(approval => approval.Id).ToListAsync(cancellationToken))
            .ToLookup(approval => (approval.SiteId, approval.ReleaseNumber));
        return
        [
            .. decided.Select(row => row.Decision.ToMessage(
                row.Site, FindReleaseId(releases, row.Decision), environment.Value.Environment, approvals[(row.Site.Id, row.Decision.ReleaseNumber)])),
        ];
    }

    private static Guid FindReleaseId(IReadOnlyList<InventoriedRelease> releases, SiteDecision decision) =>
        releases.LastOrDefault(release => release.StudyOid == decision.StudyOid && release.ReleaseNumber == decision.ReleaseNumber)?.ReleaseId ?? Guid.Empty;
}
