using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Forms;

/// <summary>The versions of a form, the newest first.</summary>
internal static class ListFormVersions
{
    public sealed record Response(string StudyOid, string FormOid, IReadOnlyList<VersionSummary> Versions);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);
        if (!await db.Form(studyOid, formOid).AnyAsync(cancellationToken))
            return Unknown.Form(studyOid, formOid);

        var versions = await db.FormVersions.AsNoTracking()
            .Where(version => version.FormDef.Study.StudyOid == studyOid && version.FormDef.FormOid == formOid)
            .OrderByDescending(version => version.Number)
            .Select(VersionSummary.Projection)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(studyOid, formOid, versions));
    }
}
