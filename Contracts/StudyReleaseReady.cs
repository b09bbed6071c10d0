namespace Contracts;

/// <summary>An environment holds a release and every form version of it, hashes equal. CDMS → Builder.</summary>
public sealed record StudyReleaseReady
{
    /// <inheritdoc cref="StudyReleasePublished.ReleaseDeploymentId"/>
    public required Guid ReleaseDeploymentId { get; init; }

    /// <summary>The attempt that is answered.</summary>
    public required int Attempt { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseId"/>
    public required Guid ReleaseId { get; init; }

    /// <summary>The environment that is ready.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseNumber"/>
    public required int ReleaseNumber { get; init; }

    /// <summary>The hash as computed from the manifest that was stored, not copied from the message.</summary>
    public required string ManifestHash { get; init; }

    /// <summary>When the last of it was there, UTC; a repeated delivery answers the same time.</summary>
    public required DateTimeOffset ReadyAt { get; init; }
}
