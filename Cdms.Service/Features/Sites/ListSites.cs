using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Sites;

/// <summary>Lists the sites of a study that the user may see.</summary>
internal static class ListSites
{
    public static async Task<Results<Ok<Page<SiteSummary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, [AsParameters] PageQuery page, CdmsDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var sites = db.Sites.AsNoTracking().Where(site => site.StudyOid == studyOid)
            .Within(StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), site => site.SiteOid)
            .OrderBy(site => site.SiteOid)
            .Select(site => new SiteSummary(site.StudyOid, site.SiteOid, site.Name, site.ActiveReleaseNumber, site.DecisionNumber, site.CreatedAt));
        return TypedResults.Ok(await page.ReadAsync(sites, cancellationToken));
    }
}
