using Contracts;

namespace Tests.Builder.Sites;

/// <summary>What environments tell of their sites.</summary>
internal static class SiteDecisions
{
    public static SiteReleaseActivated Make(int decision = 1, int release = 1, string hash = Given.OtherHash) => new()
    {
        Environment = "uat", StudyOid = "S.1", SiteOid = "SITE.1", SiteName = "Seoul", DecisionNumber = decision, ReleaseId = new Guid(release, 0, 0, new byte[8]), ReleaseNumber = release,
        ManifestHash = hash, PreviousReleaseNumber = decision == 1 ? null : decision - 1, Reason = "Amendment 2 is approved.", ActivatedBy = "Hana Kim (h.kim)", ActivatedAt = Given.Start.AddHours(decision),
        Approvals = [new SiteReleaseApproval { Kind = "ethics", ApprovedOn = new DateOnly(2026, 3, 1), Document = "EC letter 12" }],
    };
}
