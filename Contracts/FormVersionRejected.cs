namespace Contracts;

/// <summary>An environment refuses the form version and says why. CDMS → Builder.</summary>
public sealed record FormVersionRejected
{
    /// <inheritdoc cref="FormVersionPublished.FormDeploymentId"/>
    public required Guid FormDeploymentId { get; init; }

    /// <summary>The attempt that is answered.</summary>
    public required int Attempt { get; init; }

    /// <summary>The environment that refused it.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.FormOid"/>
    public required string FormOid { get; init; }

    /// <inheritdoc cref="FormVersionPublished.Version"/>
    public required int Version { get; init; }

    /// <summary>What is wrong; at least one.</summary>
    public required IReadOnlyList<FormVersionProblem> Problems { get; init; }

    /// <summary>When it was judged, UTC.</summary>
    public required DateTimeOffset RejectedAt { get; init; }
}
