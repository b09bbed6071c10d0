using Contracts;
using MassTransit.MessageData.Values;

namespace Tests.Contracts;

/// <summary>One filled-in message of each kind: every field has a value, so every field shows in the approved JSON.</summary>
internal static class Samples
{
    private static readonly Guid Deployment = Guid.Parse("5f0c6f0e-8f5a-4f5e-9d57-6f8a2c1b0e11");
    private static readonly DateTimeOffset At = new(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero);
    private const string Hash = "sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public static IReadOnlyList<object> All =>
    [
        Published, Installed, Rejected, Cancelled, CancellationAnswered, Announced, BlocksSealed, HeadsRequested, HeadsReported,
        .. ReleaseSamples.All,
    ];

    public static FormVersionPublished Published => new()
    {
        FormDeploymentId = Deployment, Attempt = 2, ReleaseId = Guid.Parse("0b6f2a54-52a1-4c0c-8b7a-2f6f4f0b9a77"), Environment = "uat",
        StudyOid = "ST.DEMO", FormOid = "F.Vital Signs/1.0", Version = 3, ContentHash = Hash, DefinitionEncoding = "br",
        Definition = new BytesInlineMessageData([1, 2, 3, 4], new Uri("urn:claim:sample")),
        ChangeReason = "Blutdruck zusätzlich liegend; 혈압", PublishedBy = "local", PublishedAt = At,
    };

    public static FormVersionInstalled Installed => new()
    {
        FormDeploymentId = Deployment, Attempt = 2, Environment = "uat", StudyOid = "ST.DEMO", FormOid = "F.VS", Version = 3,
        ContentHash = Hash, InstalledAt = At,
    };

    public static FormVersionRejected Rejected => new()
    {
        FormDeploymentId = Deployment, Attempt = 2, Environment = "uat", StudyOid = "ST.DEMO", FormOid = "F.VS", Version = 3,
        Problems = [new FormVersionProblem("duplicate-oid", "ItemDef[I.VS.SYSBP]", "Two items have this OID. Rename one.")], RejectedAt = At,
    };

    public static FormDeploymentCancelled Cancelled => new()
    {
        FormDeploymentId = Deployment, Environment = "uat", StudyOid = "ST.DEMO", FormOid = "F.VS", Version = 3, CancelledBy = "local", CancelledAt = At,
    };

    public static FormDeploymentCancellationAnswered CancellationAnswered => new()
    {
        FormDeploymentId = Deployment, Environment = "uat", WasInstalled = true, ContentHash = Hash, InstalledAt = At, AnsweredAt = At,
    };

    public static EnvironmentAnnounced Announced => new() { Environment = "uat", Kind = "uat", SoftwareVersion = "0.1.0", AnnouncedAt = At };

    public static AuditBlocksSealed BlocksSealed => new() { Service = "cdms-uat", Heads = [Head] };

    public static AuditHeadsRequested HeadsRequested => new() { RequestId = Deployment, Service = "cdms-uat" };

    public static AuditHeadsReported HeadsReported => new() { RequestId = Deployment, Service = "cdms-uat", ReportedBy = "builder", Heads = [Head] };

    private static AuditHead Head => new() { StudyOid = "ST.DEMO", Number = 17, Hash = Hash, SealedAt = At };
}
