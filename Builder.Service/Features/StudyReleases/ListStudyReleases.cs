using Builder.Service.Data;
using Builder.Service.Features.Board;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>The releases of a study, the newest first, each with its state in every environment it was sent to.</summary>
internal static class ListStudyReleases
{
    public sealed record Response(string StudyOid, IReadOnlyList<ReleaseSummary> Releases);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(string studyOid, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);

        return TypedResults.Ok(new Response(studyOid, await BoardRows.ReleasesAsync(db, studyOid, cancellationToken)));
    }
}
