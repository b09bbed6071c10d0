using Contracts;

namespace Builder.Service.Domain;

/// <summary>Somebody asked an environment what a release would touch there, and what it said.</summary>
public sealed class ReleaseImpact
{
    /// <summary>The RequestId of question and answer.</summary>
    public required Guid Id { get; init; }
    public required long StudyReleaseId { get; init; }
    public required string StudyOid { get; init; }
    public required int ReleaseNumber { get; init; }
    public required string Environment { get; init; }
    public required string RequestedBy { get; init; }
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>When the environment counted; null until it has answered.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }
    public IReadOnlyList<SiteImpact> Sites { get; private set; } = [];

    /// <summary>Takes the answer; a second one is the same question counted later.</summary>
    public void Hear(ReleaseImpactReported report)
    {
        ReportedAt = report.ReportedAt;
        Sites = [.. report.Sites];
    }
}
