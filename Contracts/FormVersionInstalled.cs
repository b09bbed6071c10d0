namespace Contracts;

/// <summary>An environment holds the form version. CDMS → Builder.</summary>
public sealed record FormVersionInstalled
{
    /// <inheritdoc cref="FormVersionPublished.FormDeploymentId"/>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>The attempt that is answered.</summary>
    public required int Attempt { get; init; }

    /// <summary>The environment that installed it.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.FormOid"/>
    public required string FormOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.Version"/>
    public required int Version { get; init; }

    /// <summary>The hash as computed from the bytes that were stored, not copied from the message.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When the version was first installed, UTC; a repeated delivery answers the same time.</summary>
    public required DateTimeOffset InstalledAt { get; init; }
}
