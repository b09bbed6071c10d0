namespace Builder.Service.Domain;

/// <summary>One form version of a release.</summary>
public sealed class StudyReleaseForm
{
    public long StudyReleaseId { get; private set; }
    public required string FormOid { get; init; }
    public required int Version { get; init; }
    public required string ContentHash { get; init; }
    public required long FormVersionId { get; init; }
    public FormVersion FormVersion { get; private set; } = null!;
}
