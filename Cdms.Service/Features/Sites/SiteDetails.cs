using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.Sites;

/// <summary>A site with its releases, its approvals and its decisions.</summary>
public sealed record SiteDetails(SiteSummary Site, IReadOnlyList<SiteDetails.Release> Releases, IReadOnlyList<SiteDetails.Decision> Decisions)
{
    /// <summary>A release at the site.</summary>
    /// <param name="State">One of <see cref="SiteReleaseState"/>.</param>
    /// <param name="Missing">What keeps it from being used; empty where nothing does.</param>
    public sealed record Release(int ReleaseNumber, string State, IReadOnlyList<string> Missing, IReadOnlyList<Approval> Approvals);

    /// <summary>An approval.</summary>
    public sealed record Approval(long Id, string Kind, DateOnly ApprovedOn, string Document, string RecordedBy, DateTimeOffset RecordedAt, DateTimeOffset? RevokedAt, string? RevokedBy);

    /// <summary>A decision.</summary>
    public sealed record Decision(int Number, int ReleaseNumber, int? PreviousReleaseNumber, string ManifestHash, string Reason, string DecidedBy, DateTimeOffset DecidedAt, bool NeedsReconsent);

    internal static async Task<SiteDetails> ReadAsync(Site site, CdmsDbContext db, SiteReleaseRules rules, CancellationToken cancellationToken)
    {
        var decisions = await db.SiteDecisions.AsNoTracking().Where(decision => decision.SiteId == site.Id).OrderByDescending(decision => decision.Number).ToListAsync(cancellationToken);
        var approvals = await db.SiteApprovals.AsNoTracking().Where(approval => approval.SiteId == site.Id).OrderBy(approval => approval.Id).ToListAsync(cancellationToken);
        var received = await db.ReceivedReleases.AsNoTracking().Where(release => release.StudyOid == site.StudyOid).OrderBy(release => release.ReceivedAt).ToListAsync(cancellationToken);
        return Of(site, decisions, approvals, received, rules);
    }

    /// <summary>The same of rows that are read: decisions of the site, the last one first, its approvals, and the releases of the study as they came.</summary>
    internal static SiteDetails Of(Site site, IReadOnlyList<SiteDecision> decisions, IReadOnlyList<SiteApproval> approvals, IReadOnlyList<ReceivedRelease> received, SiteReleaseRules rules) => new(
        SiteSummary.Of(site),
        [.. received.GroupBy(release => release.ReleaseNumber).OrderByDescending(same => same.Key).Select(same => Of(site, same.Key, same.Newest(), [.. approvals.Where(approval => approval.ReleaseNumber == same.Key)], decisions, rules))],
        [.. decisions.Select(Of)]);

    private static Release Of(Site site, int number, ReceivedRelease release, IReadOnlyList<SiteApproval> approvals, IReadOnlyList<SiteDecision> decisions, SiteReleaseRules rules)
    {
        var missing = rules.FindMissing(release, approvals);
        var state = site.ActiveReleaseNumber == number ? SiteReleaseState.Active
            : decisions.Any(decision => decision.ReleaseNumber == number) ? SiteReleaseState.Superseded
            : missing.Count == 0 ? SiteReleaseState.Approved : SiteReleaseState.Waiting;
        return new(number, state, missing, [.. approvals.Select(Of)]);
    }

    private static Approval Of(SiteApproval approval) => new(
        approval.Id, approval.Kind, approval.ApprovedOn, approval.Document, approval.RecordedBy, approval.RecordedAt, approval.RevokedAt, approval.RevokedBy);

    private static Decision Of(SiteDecision decision) => new(
        decision.Number, decision.ReleaseNumber, decision.PreviousReleaseNumber, decision.ManifestHash, decision.Reason, decision.DecidedBy, decision.DecidedAt, decision.NeedsReconsent);
}
