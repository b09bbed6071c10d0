using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Design;

/// <summary>Changes a study over the state that the client has seen (If-Match), and over no other.</summary>
internal static class StudyChange
{
    public static async Task<Results<Ok<StudyDesign>, ProblemHttpResult>> MakeAsync(
        string studyOid, HttpContext http, BuilderDbContext db, Func<Study, ProblemHttpResult?> change, CancellationToken cancellationToken)
    {
        if (IfMatch.Find(http.Request, out var missing) is not { } seen)
            return missing!;
        if (await db.LockDesignAsync(studyOid, cancellationToken) is not { } study)
            return Unknown.Study(studyOid);
        var before = StudyDesign.HashOf(study);
        if (change(study) is { } problem)
            return problem;
        var design = StudyDesign.Of(study);
        // What would change nothing was saved already: the answer to it was lost.
        if (design.Hash != before && seen != before)
            return Changed(studyOid, before);
        await db.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = IfMatch.Tag(design.Hash).ToString();
        return TypedResults.Ok(design);
    }

    private static ProblemHttpResult Changed(string studyOid, string hash) => new Problem(StatusCodes.Status412PreconditionFailed, "study-changed",
        "Somebody changed the study after the state that If-Match names. Nothing was saved.", "Read the study as it is now, and make the change there.", new Place(Oid: studyOid))
    {
        More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["hash"] = hash },
    }.ToResult();
}
