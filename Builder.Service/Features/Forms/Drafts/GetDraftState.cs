using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>When a draft changed and who changed it, without its content.</summary>
internal static class GetDraftState
{
    public static async Task<Results<Ok<DraftState>, ProblemHttpResult>> HandleAsync(string studyOid, string formOid, BuilderDbContext db, CancellationToken cancellationToken) =>
        await db.Form(studyOid, formOid).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } form
            ? TypedResults.Ok(DraftState.Of(studyOid, form))
            : await UnknownDraft.AnswerAsync(db, studyOid, formOid, cancellationToken);
}
