namespace Builder.Service.Features.StudyReleases;

/// <summary>A form version that a release is to take.</summary>
internal sealed record ChosenVersion(long FormVersionId, string FormOid, int Version, string ContentHash);
