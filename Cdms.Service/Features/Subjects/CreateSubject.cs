using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Sites;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>Takes a subject into screening at a site that uses a release (201).</summary>
internal static class CreateSubject
{
    /// <param name="SiteOid">The site.</param>
    /// <param name="SubjectKey">Its key, unique in the study; it must say nothing of the person.</param>
    public sealed record Request(string SiteOid, string SubjectKey);

    public static async Task<Results<Created<SubjectSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, ClaimsPrincipal user, CdmsDbContext db, SiteFinder sites, LockReader locks, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (site, refused) = await sites.FindAsync(user, Policies.WriteClinicalData, studyOid, request.SiteOid, cancellationToken);
        if (site is null)
            return refused!;
        if (OidInput.FindProblem(request.SubjectKey, "subjectKey", Subject.LongestKey) is { } problem)
            return problem;
        if (site.ActiveReleaseNumber is null)
            return Problem.Conflict("site-not-active", $"The site '{site.SiteOid}' uses no release, so nothing can be collected there.", "Decide for a release first.", new Place(Oid: site.SiteOid));
        if (await locks.OfStudyAsync(studyOid, cancellationToken) is { } kind)
            return LockReader.Refuse(kind, studyOid);
        // The key may be taken at a site that this user must not know of; that it is taken has to be said.
        if (await db.Subjects.AnyAsync(subject => subject.StudyOid == studyOid && subject.SubjectKey == request.SubjectKey, cancellationToken))
            return Problem.Conflict("subject-exists", $"The key '{request.SubjectKey}' is taken in the study '{studyOid}'.", "Take another key.", new Place(Oid: request.SubjectKey));

        Acting.In(studyOid);
        var made = db.Add(new Subject { StudyOid = studyOid, SiteOid = site.SiteOid, SubjectKey = request.SubjectKey, CreatedAt = clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(SubjectSummary.PathOf(studyOid, made.SubjectKey), SubjectSummary.Of(made));
    }
}
