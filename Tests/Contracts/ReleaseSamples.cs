using Contracts;
using MassTransit.MessageData.Values;

namespace Tests.Contracts;

/// <summary>The samples of the messages about study releases.</summary>
internal static class ReleaseSamples
{
    private static readonly Guid Deployment = Guid.Parse("c2a7d0de-31a7-4a53-8d2e-0f6f5b9d7a21");
    private static readonly Guid Release = Guid.Parse("0b6f2a54-52a1-4c0c-8b7a-2f6f4f0b9a77");
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);
    private const string Hash = "sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public static IReadOnlyList<object> All => [Published, Ready, Blocked, Withdrawn, ImpactRequested, ImpactReported, SiteActivated, InventoryRequested, InventoryReported, ContentRequested, ContentReturned];

    private static StudyReleasePublished Published => new()
    {
        ReleaseDeploymentId = Deployment, Attempt = 2, ReleaseId = Release, Environment = "uat", StudyOid = "ST.DEMO", ReleaseNumber = 4,
        ManifestHash = Hash, ManifestEncoding = "br", Manifest = new BytesInlineMessageData([1, 2, 3, 4], new Uri("urn:claim:sample")),
        ChangeReason = "Amendment 2", PublishedBy = "local", PublishedAt = At,
    };

    private static StudyReleaseReady Ready => new()
    {
        ReleaseDeploymentId = Deployment, Attempt = 2, ReleaseId = Release, Environment = "uat", StudyOid = "ST.DEMO", ReleaseNumber = 4, ManifestHash = Hash, ReadyAt = At,
    };

    private static StudyReleaseBlocked Blocked => new()
    {
        ReleaseDeploymentId = Deployment, Attempt = 2, ReleaseId = Release, Environment = "uat", StudyOid = "ST.DEMO", ReleaseNumber = 4,
        Problems = [new StudyReleaseProblem { Code = "duplicate-oid", FormOid = "F.VS", Version = 3, Text = "ItemDef[I.VS.SYSBP]: two items have this OID. Rename one." }], BlockedAt = At,
    };

    private static StudyReleaseWithdrawn Withdrawn => new()
    {
        ReleaseDeploymentId = Deployment, ReleaseId = Release, Environment = "uat", StudyOid = "ST.DEMO", ReleaseNumber = 4,
        Reason = "The dose table is wrong.", WithdrawnBy = "local", WithdrawnAt = At,
    };

    private static ReleaseImpactRequested ImpactRequested => new()
    {
        RequestId = Deployment, ReleaseId = Release, Environment = "uat", StudyOid = "ST.DEMO", ReleaseNumber = 4,
        FormVersions = [new ReleasedFormVersion { FormOid = "F.VS", Version = 3, ContentHash = Hash }],
    };

    private static ReleaseImpactReported ImpactReported => new()
    {
        RequestId = Deployment, Environment = "uat", StudyOid = "ST.DEMO",
        Sites = [new SiteImpact { SiteOid = "SITE.01", Subjects = 12, FormInstances = 30, Values = 410 }], ReportedAt = At,
    };

    private static SiteReleaseActivated SiteActivated => new()
    {
        Environment = "uat", StudyOid = "ST.DEMO", SiteOid = "SITE.01", SiteName = "Seoul", DecisionNumber = 3, ReleaseId = Release, ReleaseNumber = 4, ManifestHash = Hash, PreviousReleaseNumber = 3,
        Approvals = [new SiteReleaseApproval { Kind = "ethics", ApprovedOn = new DateOnly(2026, 3, 1), Document = "EC letter 12" }],
        Reason = "Amendment 2 is approved.", ActivatedBy = "Hana Kim (h.kim)", ActivatedAt = At,
    };

    private static FormInventoryRequested InventoryRequested => new() { RequestId = Deployment, Environment = "uat" };

    private static FormInventoryReported InventoryReported => new()
    {
        RequestId = Deployment, Environment = "uat", ReportedAt = At, SoftwareVersion = "0.1.0", Part = 1, Parts = 2,
        FormVersions = [new InventoriedFormVersion { StudyOid = "ST.DEMO", FormOid = "F.VS", Version = 3, ContentHash = Hash, StoredHash = Hash, InstalledAt = At, FormDeploymentId = Release }],
        Releases =
        [
            new InventoriedRelease { StudyOid = "ST.DEMO", ReleaseNumber = 4, ReleaseId = Release, ReleaseDeploymentId = Deployment, ManifestHash = Hash, StoredHash = Hash, State = "Ready", ReadyAt = At },
        ],
        ActiveReleases = [SiteActivated],
    };

    private static FrozenContentRequested ContentRequested => new() { Environment = "uat", StudyOid = "ST.DEMO", FormOid = "F.VS", Number = 3, ContentHash = Hash };

    private static FrozenContentReturned ContentReturned => new()
    {
        Environment = "uat", StudyOid = "ST.DEMO", FormOid = "F.VS", Number = 3, ContentHash = Hash, ContentEncoding = "br", Content = new BytesInlineMessageData([1, 2, 3, 4], new Uri("urn:claim:sample")),
    };
}
