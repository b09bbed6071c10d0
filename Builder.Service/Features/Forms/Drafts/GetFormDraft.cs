using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>The draft: its canonical JSON, byte for byte as stored, and its hash as ETag.</summary>
internal static class GetFormDraft
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(string studyOid, string formOid, BuilderDbContext db, CancellationToken cancellationToken) =>
        await db.Form(studyOid, formOid).Select(form => new { form.Draft, form.DraftHash }).FirstOrDefaultAsync(cancellationToken) is { } found
            ? TypedResults.Bytes(found.Draft, "application/json", entityTag: IfMatch.Tag(found.DraftHash))
            : await UnknownDraft.AnswerAsync(db, studyOid, formOid, cancellationToken);
}
