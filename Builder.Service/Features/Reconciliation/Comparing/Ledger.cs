using Builder.Service.Domain;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>What the Builder has recorded of an environment, as far as a comparison needs it.</summary>
/// <param name="RequestedAt">When the environment was asked, by the Builder's clock.</param>
/// <param name="FormVersions">Those with a deployment to the environment, and every other version of the studies that it reported.</param>
/// <param name="Releases">Every release of the studies that it reported.</param>
/// <param name="Deployments">Every deployment of a release to the environment.</param>
/// <param name="Decisions">The last decision of each site that stands.</param>
internal sealed record Ledger(
    DateTimeOffset RequestedAt, IReadOnlyList<KnownFormVersion> FormVersions, IReadOnlyList<KnownRelease> Releases, IReadOnlyList<KnownReleaseDeployment> Deployments,
    IReadOnlyList<KnownDecision> Decisions)
{
    /// <summary>How long an answer may be on its way before a deployment counts as settled on one side only.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public InventoryCount Count => new(
        FormVersions.Count(version => version.Deployment is { State: FormDeploymentState.Installed }),
        Deployments.Count(deployment => deployment.State == ReleaseDeploymentState.Ready), Decisions.Count);

    /// <summary>Whether something went out so shortly before the question that its answer may still come.</summary>
    public bool IsOnItsWay(DateTimeOffset? sentAt) => sentAt > RequestedAt - Grace;
}

/// <summary>A form version, and its last deployment to the environment; null: none.</summary>
internal sealed record KnownFormVersion(string StudyOid, string FormOid, int Version, string ContentHash, KnownFormDeployment? Deployment = null);

internal sealed record KnownFormDeployment(Guid Id, string State, DateTimeOffset LastSentAt, DateTimeOffset? SettledAt);

internal sealed record KnownRelease(string StudyOid, int Number, string ManifestHash);

/// <param name="IsOld">It came to its state before the environment was asked.</param>
internal sealed record KnownReleaseDeployment(
    Guid Id, string StudyOid, int Number, string ManifestHash, string State, DateTimeOffset? LastSentAt, DateTimeOffset? WithdrawnAt, bool IsOld)
{
    public bool IsEnded => ReleaseDeploymentState.Ended.Contains(State);
}

internal sealed record KnownDecision(string StudyOid, string SiteOid, int DecisionNumber, int ReleaseNumber, string ManifestHash, DateTimeOffset ReceivedAt);
