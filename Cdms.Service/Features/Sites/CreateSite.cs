using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Sites;

/// <summary>Makes a site of a study that has come here (201).</summary>
internal static class CreateSite
{
    private const int LongestName = 400;

    /// <param name="SiteOid">Lasting identity of the site in its study.</param>
    /// <param name="Name">What people call it.</param>
    public sealed record Request(string SiteOid, string Name);

    public static async Task<Results<Created<SiteSummary>, ProblemHttpResult>> HandleAsync(string studyOid, Request request, CdmsDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((OidInput.FindProblem(request.SiteOid, "siteOid") ?? Inputs.FindTextProblem(request.Name, "name", LongestName)) is { } problem)
            return problem;
        if (!await db.ReceivedReleases.AnyAsync(release => release.StudyOid == studyOid, cancellationToken) && !await db.InstalledFormVersions.AnyAsync(version => version.StudyOid == studyOid, cancellationToken))
            return Problem.NotFound("unknown-study", $"Nothing of a study '{studyOid}' has come here.", "Deploy a release of it from the Builder first. Capitals count.", new Place(Oid: studyOid));
        if (await db.Sites.AnyAsync(site => site.StudyOid == studyOid && site.SiteOid == request.SiteOid, cancellationToken))
            return Problem.Conflict("site-exists", $"There is a site '{request.SiteOid}' in the study '{studyOid}'.", "Take another OID.", new Place(Oid: request.SiteOid));

        Acting.In(studyOid);
        var made = db.Add(new Site { StudyOid = studyOid, SiteOid = request.SiteOid, Name = request.Name, CreatedAt = clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/studies/{OidPath.Segment(studyOid)}/sites/{OidPath.Segment(made.SiteOid)}", SiteSummary.Of(made));
    }
}
