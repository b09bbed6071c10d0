using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>Who has the draft open now.</summary>
internal static class ListDraftPresence
{
    public static async Task<Results<Ok<DraftPresences>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, BuilderDbContext db, TimeProvider clock, CancellationToken cancellationToken) =>
        await db.Form(studyOid, formOid).Select(form => (long?)form.Id).FirstOrDefaultAsync(cancellationToken) is { } id
            ? TypedResults.Ok(await DraftPresences.ReadAsync(db, id, clock.GetUtcNow(), Acting.Actor.Id, cancellationToken))
            : await UnknownDraft.AnswerAsync(db, studyOid, formOid, cancellationToken);
}
