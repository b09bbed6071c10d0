using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Cdms.Service.Features.Sites;

/// <summary>Takes an approval back that was recorded wrongly or has ended. What the site uses by then, it goes on using until somebody decides otherwise.</summary>
internal static class RevokeApproval
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Ok<SiteDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, string siteOid, long id, Request request, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, SiteReleaseRules rules, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (site, refused) = await sites.LockAsync(user, Policies.RecordApprovals, studyOid, siteOid, cancellationToken);
        if (site is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        if (await db.SiteApprovals.FirstOrDefaultAsync(approval => approval.Id == id && approval.SiteId == site.Id, cancellationToken) is not SiteApproval found)
            return Unknown.Approval(id);
        Acting.In(studyOid);
        Acting.Because(request.Reason);
        found.Revoke(Acting.Actor.Label, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(await SiteDetails.ReadAsync(site, db, rules, cancellationToken));
    }
}
