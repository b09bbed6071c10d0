using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>Saves a draft over the one that the client has seen (If-Match), and over no other. What breaks a rule is saved and told: a draft may be unfinished.</summary>
internal static class SaveFormDraft
{
    public static async Task<Results<Ok<SavedDraft>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, DraftUpload upload, HttpContext http, BuilderDbContext db, TimeProvider clock, ILogger<DraftUpload> logger, CancellationToken cancellationToken)
    {
        if (IfMatch.Find(http.Request, out var missing) is not { } seen)
            return missing!;
        if (upload.FindProblem(studyOid, formOid) is { } problem)
            return problem;
        if (await db.LockFormAsync(studyOid, formOid, cancellationToken) is not { } form)
            return await UnknownDraft.AnswerAsync(db, studyOid, formOid, cancellationToken);

        var content = DraftContent.Of(upload.Definition!);
        // The same content is the same save, sent again since its answer was lost.
        if (content.Hash != form.DraftHash)
        {
            if (seen != form.DraftHash)
                return Changed(form);
            form.SaveDraft(content, form.Position, clock.GetUtcNow(), Acting.Actor);
            await db.SaveChangesAsync(cancellationToken);
            logger.LogDraftSaved(studyOid, formOid, content.Hash);
        }
        http.Response.Headers.ETag = IfMatch.Tag(form.DraftHash).ToString();
        return TypedResults.Ok(SavedDraft.Of(DraftState.Of(studyOid, form), upload.Definition!));
    }

    private static ProblemHttpResult Changed(FormDef form) => new Problem(StatusCodes.Status412PreconditionFailed, "draft-changed",
        $"{form.DraftChangedBy ?? "Somebody"} changed the draft at {form.DraftChangedAt:u}, after the state that If-Match names. Nothing was saved.",
        "Read the draft as it is now, bring both changes together, and save that with its ETag.", new Place(Oid: form.FormOid))
    {
        More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["draftHash"] = form.DraftHash, ["changedAt"] = form.DraftChangedAt, ["changedBy"] = form.DraftChangedBy },
    }.ToResult();
}
