using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Addresses for Location headers; OIDs are encoded.</summary>
internal static class ReleasePaths
{
    public static string Release(string studyOid, int number) => FormattableString.Invariant($"/api/studies/{OidPath.Segment(studyOid)}/releases/{number}");
}
