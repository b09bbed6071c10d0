namespace Contracts;

/// <summary>A release is not to be used in an environment any more, or its deployment was cancelled. Builder → CDMS, which keeps a tombstone and answers <see cref="StudyReleaseBlocked"/> with the code <c>withdrawn</c>.</summary>
public sealed record StudyReleaseWithdrawn
{
    /// <inheritdoc cref="StudyReleasePublished.ReleaseDeploymentId"/>
    public required Guid ReleaseDeploymentId { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseId"/>
    public required Guid ReleaseId { get; init; }

    /// <summary>The environment that must not use it; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseNumber"/>
    public required int ReleaseNumber { get; init; }

    /// <summary>Why, as whoever withdrew it wrote it.</summary>
    public required string Reason { get; init; }

    /// <summary>Who withdrew it.</summary>
    public required string WithdrawnBy { get; init; }

    /// <summary>When it was withdrawn, UTC.</summary>
    public required DateTimeOffset WithdrawnAt { get; init; }
}
