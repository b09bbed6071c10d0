using ServiceDefaults;

namespace Builder.Service.Features.Forms;

/// <summary>Addresses for Location headers; OIDs are encoded.</summary>
internal static class FormPaths
{
    public static string Draft(string studyOid, string formOid) => $"/api/studies/{OidPath.Segment(studyOid)}/forms/{OidPath.Segment(formOid)}/draft";

    public static string Version(string studyOid, string formOid, int number) =>
        FormattableString.Invariant($"/api/studies/{OidPath.Segment(studyOid)}/forms/{OidPath.Segment(formOid)}/versions/{number}");
}
