using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Forms.Drafts;

/// <summary>Says that whoever asks has the draft open; to be said every 15 seconds. Answers who else has.</summary>
internal static class AnnounceDraftPresence
{
    public static async Task<Results<Ok<DraftPresences>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, BuilderDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.Form(studyOid, formOid).Select(form => (long?)form.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
            return await UnknownDraft.AnswerAsync(db, studyOid, formOid, cancellationToken);

        var (now, me) = (clock.GetUtcNow(), Acting.Actor);
        var oldest = now - DraftPresence.LastsFor;
        // Whoever went is forgotten here: the table holds those who are there and no others for long.
        await db.DraftPresences.Where(presence => presence.FormDefId == id && presence.SeenAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        if (await db.DraftPresences.Where(presence => presence.FormDefId == id && presence.EditorId == me.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(presence => presence.SeenAt, now), cancellationToken) == 0)
        {
            db.Add(new DraftPresence { FormDefId = id, EditorId = me.Id, EditorName = me.Label, Since = now, SeenAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }
        return TypedResults.Ok(await DraftPresences.ReadAsync(db, id, now, me.Id, cancellationToken));
    }
}
