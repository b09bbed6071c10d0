using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Builder.Service.Features.Forms;

/// <summary>One version: its canonical JSON, byte for byte as stored, and its hash as ETag.</summary>
internal static class GetFormVersion
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int number, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Version(studyOid, formOid, number).Select(version => new { version.Definition, version.ContentHash })
            .FirstOrDefaultAsync(cancellationToken) is { } found)
            // Answers If-None-Match with 304 by itself.
            return TypedResults.Bytes(found.Definition, "application/json", entityTag: new EntityTagHeaderValue($"\"{found.ContentHash}\""));

        if (!await db.HasStudyAsync(studyOid, cancellationToken))
            return Unknown.Study(studyOid);
        return await db.Form(studyOid, formOid).AnyAsync(cancellationToken)
            ? Unknown.Version(studyOid, formOid, number)
            : Unknown.Form(studyOid, formOid);
    }
}
