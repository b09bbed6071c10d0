using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Which grants can be given here.</summary>
internal sealed class GrantRules(SecurityOptions service)
{
    /// <summary>The answer to a grant that cannot be; null: it can.</summary>
    public ProblemHttpResult? FindProblem(Grant grant)
    {
        if (!Roles.All.Contains(grant.Role))
            return Problem.BadRequest("unknown-role", $"There is no role '{grant.Role}'.", $"Use one of: {string.Join(", ", Roles.All)}.", new Place(Path: "$.role"));
        if ((Wording.FindOidProblem(grant.StudyOid, "studyOid") ?? Wording.FindOidProblem(grant.SiteOid, "siteOid")) is { } problem)
            return problem;
        if (grant.SiteOid is not null && grant.StudyOid is null)
            return Problem.BadRequest("site-without-study", "The grant names a site and no study.", "Name the study of the site in studyOid.", new Place(Path: "$.studyOid"));
        if (!Roles.OfSites.Contains(grant.Role))
            return null;
        if (grant.StudyOid is null)
            return Problem.BadRequest("study-missing", $"The role {grant.Role} is given for one study, never for all.", "Name the study in studyOid.", new Place(Path: "$.studyOid"));
        return service.HasSites && grant.SiteOid is null
            ? Problem.BadRequest("site-missing", $"The role {grant.Role} is given for one site, never for all.", "Name the site in siteOid; grant once for each site.", new Place(Path: "$.siteOid"))
            : null;
    }
}
