using Builder.Service.Data;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.StudyReleases;

/// <summary>The releases of a study, the newest first, each with its state in every environment it was sent to.</summary>
internal static class ListStudyReleases
{
    public sealed record Response(string StudyOid, IReadOnlyList<ReleaseSummary> Releases);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(string studyOid, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);

        var releases = await db.StudyReleases.AsNoTracking().Where(release => release.Study.StudyOid == studyOid).OrderByDescending(release => release.Number)
            .Select(release => new { release.Number, release.ReleaseId, release.ManifestHash, release.ChangeReason, release.PublishedBy, release.PublishedAt, Forms = release.Forms.Count })
            .ToListAsync(cancellationToken);
        var deployments = (await db.ReleaseDeployments.AsNoTracking().Where(deployment => deployment.StudyRelease.Study.StudyOid == studyOid).OrderBy(deployment => deployment.Ordinal)
            .ToListAsync(cancellationToken)).ToLookup(deployment => deployment.ReleaseNumber);
        return TypedResults.Ok(new Response(studyOid, [.. releases.Select(release => new ReleaseSummary(
            studyOid, release.Number, release.ReleaseId, release.ManifestHash, release.ChangeReason, release.PublishedBy, release.PublishedAt, release.Forms,
            ReleaseSummary.LatestOf(deployments[release.Number])))]));
    }
}
