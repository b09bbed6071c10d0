using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Studies.Design;

/// <summary>One study with its visits; the ETag is what a change must name.</summary>
internal static class GetStudy
{
    public static async Task<Results<Ok<StudyDesign>, ProblemHttpResult>> HandleAsync(string studyOid, HttpContext http, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Studies.AsNoTracking().Include(study => study.StudyEvents).FirstOrDefaultAsync(study => study.StudyOid == studyOid, cancellationToken) is not { } study)
            return Unknown.Study(studyOid);
        var design = StudyDesign.Of(study);
        http.Response.Headers.ETag = IfMatch.Tag(design.Hash).ToString();
        return TypedResults.Ok(design);
    }
}
