using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;
using Contracts;

namespace Tests.Builder.Reconciliation;

/// <summary>What the two sides say in the tests of comparisons: the Builder asked at <see cref="Asked"/>, the environment looked a second later.</summary>
internal static class Sides
{
    public static readonly DateTimeOffset Asked = Given.Start.AddHours(10);
    public static readonly DateTimeOffset Reported = Asked.AddSeconds(1);
    public static readonly DateTimeOffset LongAgo = Given.Start;
    public static readonly Guid Journey = Guid.Parse("5f0c6f0e-8f5a-4f5e-9d57-6f8a2c1b0e11");

    public static IReadOnlyList<Found> Compare(Inventory there, Ledger here) => InventoryComparer.Compare(there, here);

    public static Inventory There(params InventoriedFormVersion[] versions) => new(Reported, versions, [], []);

    public static Inventory There(params InventoriedRelease[] releases) => new(Reported, [], releases, []);

    public static Inventory There(params SiteReleaseActivated[] sites) => new(Reported, [], [], sites);

    public static Ledger Here(params KnownFormVersion[] versions) => new(Asked, versions, [], [], []);

    public static Ledger Here(KnownRelease[] releases, params KnownReleaseDeployment[] deployments) => new(Asked, [], releases, deployments, []);

    public static Ledger Here(params KnownDecision[] decisions) => new(Asked, [], [], [], decisions);

    public static InventoriedFormVersion Form(string hash = Given.Hash, string? stored = null, DateTimeOffset? at = null) => new()
    {
        StudyOid = "S.1", FormOid = "F.1", Version = 1, ContentHash = hash, StoredHash = stored ?? hash, InstalledAt = at ?? LongAgo, FormDeploymentId = Journey,
    };

    public static KnownFormVersion Version(string? state = FormDeploymentState.Installed, string hash = Given.Hash, DateTimeOffset? settledAt = null, DateTimeOffset? sentAt = null) =>
        new("S.1", "F.1", 1, hash, state is null ? null : new(Journey, state, sentAt ?? LongAgo, settledAt ?? LongAgo));

    public static InventoriedRelease Release(string state = "Ready", string hash = Given.Hash, string? stored = null, DateTimeOffset? readyAt = null) => new()
    {
        StudyOid = "S.1", ReleaseNumber = 1, ReleaseId = Guid.Empty, ReleaseDeploymentId = Journey, ManifestHash = hash, StoredHash = stored ?? hash, State = state, ReadyAt = readyAt ?? LongAgo,
    };

    public static KnownReleaseDeployment Deployment(string state, bool isOld = true, DateTimeOffset? sentAt = null, Guid? id = null) =>
        new(id ?? Journey, "S.1", 1, Given.Hash, state, sentAt ?? LongAgo, state is "Withdrawn" or "Cancelled" ? LongAgo : null, isOld);

    public static KnownRelease Known(string hash = Given.Hash) => new("S.1", 1, hash);

    public static KnownDecision Decision(int number, int release, DateTimeOffset? receivedAt = null) => new("S.1", "SITE.1", number, release, Given.OtherHash, receivedAt ?? LongAgo);
}
