namespace Contracts;

/// <summary>A person called a deployment off. Builder → CDMS, which keeps a tombstone: a later delivery is not installed.</summary>
public sealed record FormDeploymentCancelled
{
    /// <inheritdoc cref="FormVersionPublished.FormDeploymentId"/>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>The environment that must not install it; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.FormOid"/>
    public required string FormOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.Version"/>
    public required int Version { get; init; }

    /// <summary>Who cancelled it.</summary>
    public required string CancelledBy { get; init; }

    /// <summary>When it was cancelled, UTC.</summary>
    public required DateTimeOffset CancelledAt { get; init; }
}
