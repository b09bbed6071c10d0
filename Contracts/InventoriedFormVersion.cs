namespace Contracts;

/// <summary>A form version as an environment holds it.</summary>
public sealed record InventoriedFormVersion
{
    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.FormOid"/>
    public required string FormOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.Version"/>
    public required int Version { get; init; }

    /// <summary>The hash under which it was installed.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The hash as computed from the stored bytes for this answer; another one than <see cref="ContentHash"/>: they were altered.</summary>
    public required string StoredHash { get; init; }

    /// <summary>When it was installed, UTC, by the clock of the environment.</summary>
    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>The deployment that brought it first.</summary>
    public required Guid FormDeploymentId { get; init; }
}
