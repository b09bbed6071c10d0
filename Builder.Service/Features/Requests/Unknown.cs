using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>The answers to addresses that name what does not exist.</summary>
internal static class Unknown
{
    public static ProblemHttpResult Study(string studyOid) => Problem.NotFound("unknown-study",
        $"There is no study '{studyOid}'.", "GET /api/studies lists the studies; import the study first if it is missing. Capitals count.", new Place(Oid: studyOid));

    public static ProblemHttpResult Form(string studyOid, string formOid) => Problem.NotFound("unknown-form",
        $"The study '{studyOid}' has no form '{formOid}'.", $"GET /api/studies/{OidPath.Segment(studyOid)}/forms lists its forms. Capitals count.", new Place(Oid: formOid));

    public static ProblemHttpResult Version(string studyOid, string formOid, int number) => Problem.NotFound("unknown-version",
        $"The form '{formOid}' of the study '{studyOid}' has no version {number}.",
        $"GET /api/studies/{OidPath.Segment(studyOid)}/forms/{OidPath.Segment(formOid)}/versions lists its versions.", new Place(Oid: formOid));

    public static ProblemHttpResult Environment(string name, IEnumerable<string> known) => Problem.NotFound("unknown-environment",
        $"There is no environment '{name}'.", $"Use one of: {string.Join(", ", known)}. Who runs the service adds environments in its configuration, section Environments.",
        new Place(Path: "$.environment"));

    public static ProblemHttpResult Deployment(string id) => Problem.NotFound("unknown-deployment",
        $"There is no deployment '{id}'.", "GET /api/deployments lists the deployments.", new Place(Path: "id"));
}
