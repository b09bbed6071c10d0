using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Sites;

/// <summary>Finds a site for somebody. One that is another's is answered as if it did not exist; one that may be read and not be changed is refused.</summary>
internal sealed class SiteFinder(CdmsDbContext db)
{
    /// <summary>The site, or the answer that there is none for this user and policy.</summary>
    public async Task<(Site? Site, ProblemHttpResult? Problem)> FindAsync(ClaimsPrincipal user, string policy, string studyOid, string siteOid, CancellationToken cancellationToken)
    {
        var scope = new AccessScope(studyOid, siteOid);
        if (!user.May(Policies.ReadClinicalData, scope) || await db.Sites.FirstOrDefaultAsync(site => site.StudyOid == studyOid && site.SiteOid == siteOid, cancellationToken) is not { } found)
            return (null, Unknown.Site(studyOid, siteOid));
        return user.May(policy, scope) ? (found, null) : (null, NotPermitted.To(user, policy, scope).ToResult());
    }

    /// <summary>The same for a change: others who change the site wait until this transaction ends.</summary>
    public async Task<(Site? Site, ProblemHttpResult? Problem)> LockAsync(ClaimsPrincipal user, string policy, string studyOid, string siteOid, CancellationToken cancellationToken)
    {
        await db.Sites.Where(site => site.StudyOid == studyOid && site.SiteOid == siteOid).LockAsync(site => site.Name, cancellationToken);
        return await FindAsync(user, policy, studyOid, siteOid, cancellationToken);
    }
}
