using Cdms.Service.Data;
using Cdms.Service.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security;
using Security.Signatures;

namespace Cdms.Service.Features.Sites;

/// <summary>Switches a site to a release, and tells the Builder in the same transaction.</summary>
internal sealed class SiteReleaseSwitch(
    CdmsDbContext db, SiteReleaseRules rules, IOptions<EnvironmentOptions> environment, IPublishEndpoint bus, TimeProvider clock)
{
    /// <summary>What keeps the site from it; an earlier release also takes a signature for this very decision.</summary>
    public async Task<IReadOnlyList<string>> FindMissingAsync(Site site, ReceivedRelease release, CancellationToken cancellationToken)
    {
        var missing = rules.FindMissing(release, await ApprovalsAsync(site, release, cancellationToken));
        var key = SiteReleaseSubjects.KeyOf(release.ReleaseNumber, site.SiteOid);
        return release.ReleaseNumber >= (site.ActiveReleaseNumber ?? 0)
            || await db.IsApprovedAsync(site.StudyOid, SiteReleaseSubjects.TypeName, key, SiteReleaseSubjects.HashOf(site, release), cancellationToken)
            ? missing
            : [.. missing, $"Going back to an earlier release is not signed. Sign the record {SiteReleaseSubjects.TypeName} '{key}' as approved."];
    }

    /// <summary>Switches; nothing keeps the site from it.</summary>
    public async Task SwitchAsync(Site site, ReceivedRelease release, string reason, bool needsReconsent, CancellationToken cancellationToken)
    {
        Acting.In(site.StudyOid);
        Acting.Because(reason);
        var decision = db.Add(site.Decide(release, reason, Acting.Actor.Label, clock.GetUtcNow(), needsReconsent)).Entity;
        await bus.Publish(decision.ToMessage(site, release.ReleaseId, environment.Value.Environment, await ApprovalsAsync(site, release, cancellationToken)), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<List<SiteApproval>> ApprovalsAsync(Site site, ReceivedRelease release, CancellationToken cancellationToken) => db.SiteApprovals.AsNoTracking()
        .Where(approval => approval.SiteId == site.Id && approval.ReleaseNumber == release.ReleaseNumber).OrderBy(approval => approval.Id).ToListAsync(cancellationToken);
}
