namespace Contracts;

/// <summary>What a release would touch in an environment: collected data whose form has another version in the release. CDMS → Builder.</summary>
public sealed record ReleaseImpactReported
{
    /// <inheritdoc cref="ReleaseImpactRequested.RequestId"/>
    public required Guid RequestId { get; init; }

    /// <summary>The environment that answers.</summary>
    public required string Environment { get; init; }

    /// <inheritdoc cref="FormVersionPublished.StudyOid"/>
    public required string StudyOid { get; init; }

    /// <summary>The sites that are touched; empty where none is.</summary>
    public required IReadOnlyList<SiteImpact> Sites { get; init; }

    /// <summary>When it was counted, UTC.</summary>
    public required DateTimeOffset ReportedAt { get; init; }
}
