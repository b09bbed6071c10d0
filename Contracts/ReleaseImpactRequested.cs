namespace Contracts;

/// <summary>Somebody asks what a release would touch in an environment. Builder → CDMS, which answers with <see cref="ReleaseImpactReported"/>.</summary>
public sealed record ReleaseImpactRequested
{
    /// <summary>Names this question in its answer.</summary>
    public required Guid RequestId { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseId"/>
    public required Guid ReleaseId { get; init; }

    /// <summary>The environment that is asked; also a header, by which subscriptions filter.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <inheritdoc cref="StudyReleasePublished.ReleaseNumber"/>
    public required int ReleaseNumber { get; init; }

    /// <summary>The form versions of the release, by FormOid.</summary>
    public required IReadOnlyList<ReleasedFormVersion> FormVersions { get; init; }
}
