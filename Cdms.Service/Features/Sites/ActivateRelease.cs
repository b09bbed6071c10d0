using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Sites;

/// <summary>Decides that a site uses a release from now on, the whole of it at once; also an earlier one again, which takes a signature. Asked again for the one in use: nothing happens.</summary>
/// <remarks>No form moves by it: what was begun with another release stays with that one.</remarks>
internal static class ActivateRelease
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    /// <param name="NeedsReconsent">True when subjects that are there go on with the release before until each has consented anew.</param>
    public sealed record Request(string Reason, bool NeedsReconsent = false);

    public static async Task<Results<Ok<SiteDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, string siteOid, int number, Request request, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, SiteReleaseRules rules, SiteReleaseSwitch releases, CancellationToken cancellationToken)
    {
        var (site, refused) = await sites.LockAsync(user, Policies.ActivateReleases, studyOid, siteOid, cancellationToken);
        if (site is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        var received = await db.ReceivedReleases.AsNoTracking().Where(release => release.StudyOid == studyOid && release.ReleaseNumber == number).ToListAsync(cancellationToken);
        if (received.Count == 0)
            return Unknown.Release(studyOid, number);

        if (site.ActiveReleaseNumber != number)
        {
            if (await releases.FindMissingAsync(site, received.Newest(), cancellationToken) is { Count: > 0 } missing)
                return NotUsable(site, number, missing);
            await releases.SwitchAsync(site, received.Newest(), request.Reason.Trim(), request.NeedsReconsent, cancellationToken);
        }
        return TypedResults.Ok(await SiteDetails.ReadAsync(site, db, rules, cancellationToken));
    }

    private static ProblemHttpResult NotUsable(Site site, int number, IReadOnlyList<string> missing) => new Problem(
        StatusCodes.Status409Conflict, "release-not-usable", $"The site '{site.SiteOid}' may not use release {number} as things stand: {string.Join(" ", missing)}",
        "Mend each of them, then decide again.", new Place(Oid: site.SiteOid)) { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["missing"] = missing } }.ToResult();
}
