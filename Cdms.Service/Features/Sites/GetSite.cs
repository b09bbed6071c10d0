using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Cdms.Service.Features.Sites;

/// <summary>One site: which releases it may use and why not, what it used, by whose decision.</summary>
internal static class GetSite
{
    public static async Task<Results<Ok<SiteDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, string siteOid, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, SiteReleaseRules rules, CancellationToken cancellationToken)
    {
        var (site, problem) = await sites.FindAsync(user, Policies.ReadClinicalData, studyOid, siteOid, cancellationToken);
        return site is null ? problem! : TypedResults.Ok(await SiteDetails.ReadAsync(site, db, rules, cancellationToken));
    }
}
