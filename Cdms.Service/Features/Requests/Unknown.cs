using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Cdms.Service.Features.Requests;

/// <summary>The answers to addresses that name what does not exist, or what the user must not know of: both read the same.</summary>
internal static class Unknown
{
    public static ProblemHttpResult Site(string studyOid, string siteOid) => Problem.NotFound("unknown-site",
        $"You have no site '{siteOid}' in the study '{studyOid}'.", $"GET /api/studies/{OidPath.Segment(studyOid)}/sites lists your sites. Capitals count.", new Place(Oid: siteOid));

    public static ProblemHttpResult Subject(string studyOid, string subjectKey) => Problem.NotFound("unknown-subject",
        $"You have no subject '{subjectKey}' in the study '{studyOid}'.", $"GET /api/studies/{OidPath.Segment(studyOid)}/subjects lists your subjects. Capitals count.", new Place(Oid: subjectKey));

    public static ProblemHttpResult Release(string studyOid, int number) => Problem.NotFound("unknown-release",
        $"Release {number} of the study '{studyOid}' did not come here.", "GET /api/releases lists what came; the Builder's board shows what was sent.", new Place(Path: "releaseNumber"));

    public static ProblemHttpResult Approval(long id) => Problem.NotFound("unknown-approval", $"The site has no approval {id}.", "GET the site; it lists its approvals.", new Place(Path: "id"));
}
