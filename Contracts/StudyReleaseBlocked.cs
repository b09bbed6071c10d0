namespace Contracts;

/// <summary>A release cannot become ready in an environment as things stand, and why; it is said anew when the reasons change. CDMS → Builder. It is also how a CDMS confirms that a release is withdrawn there.</summary>
public sealed record StudyReleaseBlocked
{
    /// <inheritdoc cref="StudyReleasePublished.ReleaseDeploymentId"/>
    public required Guid ReleaseDeploymentId { get; init; }

    /// <summary>The attempt that is answered.</summary>
    public required int Attempt { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseId"/>
    public required Guid ReleaseId { get; init; }

    /// <summary>The environment in which it is blocked.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseNumber"/>
    public required int ReleaseNumber { get; init; }

    /// <summary>What stands in the way; at least one.</summary>
    public required IReadOnlyList<StudyReleaseProblem> Problems { get; init; }

    /// <summary>When it was judged, UTC.</summary>
    public required DateTimeOffset BlockedAt { get; init; }
}
