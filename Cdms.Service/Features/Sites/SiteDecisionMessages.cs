using Cdms.Service.Domain;
using Contracts;

namespace Cdms.Service.Features.Sites;

/// <summary>A decision of a site as the Builder is told of it.</summary>
internal static class SiteDecisionMessages
{
    public static SiteReleaseActivated ToMessage(this SiteDecision decision, Site site, Guid releaseId, string environment, IEnumerable<SiteApproval> approvals) => new()
    {
        Environment = environment,
        StudyOid = site.StudyOid,
        SiteOid = site.SiteOid,
        SiteName = site.Name,
        DecisionNumber = decision.Number,
        ReleaseId = releaseId,
        ReleaseNumber = decision.ReleaseNumber,
        ManifestHash = decision.ManifestHash,
        PreviousReleaseNumber = decision.PreviousReleaseNumber,
        Approvals = [.. approvals.Where(approval => approval.RevokedAt is null)
            .Select(approval => new SiteReleaseApproval { Kind = approval.Kind, ApprovedOn = approval.ApprovedOn, Document = approval.Document })],
        Reason = decision.Reason,
        ActivatedBy = decision.DecidedBy,
        ActivatedAt = decision.DecidedAt,
    };
}
