using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Sites;

/// <summary>Records that somebody approved a release for a site. Nothing is used by that alone.</summary>
internal static class RecordApproval
{
    private const int LongestDocument = 1000;

    /// <param name="ReleaseNumber">The release.</param>
    /// <param name="Kind">One of <see cref="ApprovalKinds"/>.</param>
    /// <param name="ApprovedOn">Day of the approval, not after today.</param>
    /// <param name="Document">Where its document is found.</param>
    public sealed record Request(int ReleaseNumber, string Kind, DateOnly ApprovedOn, string Document);

    public static async Task<Results<Ok<SiteDetails>, ProblemHttpResult>> HandleAsync(
        string studyOid, string siteOid, Request request, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, SiteReleaseRules rules, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (site, refused) = await sites.LockAsync(user, Policies.RecordApprovals, studyOid, siteOid, cancellationToken);
        if (site is null)
            return refused!;
        if (FindProblem(request, clock) is { } problem)
            return problem;
        if (!await db.ReceivedReleases.AnyAsync(release => release.StudyOid == studyOid && release.ReleaseNumber == request.ReleaseNumber, cancellationToken))
            return Unknown.Release(studyOid, request.ReleaseNumber);

        Acting.In(studyOid);
        db.Add(new SiteApproval
        {
            SiteId = site.Id, StudyOid = studyOid, ReleaseNumber = request.ReleaseNumber, Kind = request.Kind, ApprovedOn = request.ApprovedOn,
            Document = request.Document.Trim(), RecordedBy = Acting.Actor.Label, RecordedAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(await SiteDetails.ReadAsync(site, db, rules, cancellationToken));
    }

    // A day is over first at the other end of the world: what is today anywhere may be recorded.
    private static ProblemHttpResult? FindProblem(Request request, TimeProvider clock) =>
        !ApprovalKinds.All.Contains(request.Kind)
            ? Problem.Unprocessable("bad-approval-kind", $"'{request.Kind}' is no kind of approval.", $"Take one of {string.Join(", ", ApprovalKinds.All)}.", new Place(Path: "$.kind"))
            : request.ApprovedOn > DateOnly.FromDateTime(clock.GetUtcNow().AddHours(14).UtcDateTime)
                ? Problem.Unprocessable("approval-in-future", $"{request.ApprovedOn:yyyy-MM-dd} has not come yet.", "Record an approval once it is given.", new Place(Path: "$.approvedOn"))
                : Inputs.FindTextProblem(request.Document, "document", LongestDocument);
}
