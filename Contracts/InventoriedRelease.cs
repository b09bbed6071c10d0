namespace Contracts;

/// <summary>A release as an environment holds it.</summary>
public sealed record InventoriedRelease
{
    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseNumber"/>
    public required int ReleaseNumber { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseId"/>
    public required Guid ReleaseId { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseDeploymentId"/>
    public required Guid ReleaseDeploymentId { get; init; }

    /// <summary>The hash under which the manifest came; empty where the withdrawal came first.</summary>
    public required string ManifestHash { get; init; }

    /// <summary>The hash as computed from the stored manifest for this answer; empty where there is none.</summary>
    public required string StoredHash { get; init; }

    /// <summary><c>Waiting</c>, <c>Ready</c>, <c>Blocked</c> or <c>Withdrawn</c>.</summary>
    public required string State { get; init; }

    /// <summary>Since when it is ready, UTC, by the clock of the environment; null while it is not.</summary>
    public DateTimeOffset? ReadyAt { get; init; }
}
