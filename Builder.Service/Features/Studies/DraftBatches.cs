using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Studies;

/// <summary>Saves the drafts of a study some at a time, so that the rows in memory are those of a batch and not those of the study.</summary>
internal static class DraftBatches
{
    /// <summary>Forms in one save: enough to share its round trips, few enough to be small in memory.</summary>
    public const int Size = 50;

    // Of a whole study the order is that of the file; otherwise new forms come last, and the others stay where they are.
    public static async Task SaveAsync(BuilderDbContext db, long studyId, IReadOnlyList<DraftContent> drafts, bool isWholeStudy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = isWholeStudy ? 0 : await NextPositionAsync(db, studyId, cancellationToken);
        foreach (var batch in drafts.Chunk(Size))
        {
            var known = await KnownAsync(db, studyId, batch, cancellationToken);
            foreach (var draft in batch)
            {
                var standing = known.GetValueOrDefault(draft.FormOid);
                var form = standing ?? db.Add(new FormDef { StudyId = studyId, FormOid = draft.FormOid }).Entity;
                form.SaveDraft(draft, isWholeStudy || standing is null ? next++ : standing.Position, now, Acting.Actor);
            }
            await db.SaveChangesAsync(cancellationToken);
            db.LetGoOf<FormDef>();
        }
    }

    /// <summary>Stops tracking what has been saved. Other rows of the request stay tracked: the answer to be kept is one of them.</summary>
    public static void LetGoOf<TRow>(this BuilderDbContext db)
        where TRow : class
    {
        foreach (var entry in db.ChangeTracker.Entries<TRow>().ToList())
            entry.State = EntityState.Detached;
    }

    private static async Task<int> NextPositionAsync(BuilderDbContext db, long studyId, CancellationToken cancellationToken) =>
        1 + await db.FormDefs.Where(form => form.StudyId == studyId).MaxAsync(form => (int?)form.Position, cancellationToken) ?? 0;

    private static Task<Dictionary<string, FormDef>> KnownAsync(BuilderDbContext db, long studyId, DraftContent[] batch, CancellationToken cancellationToken)
    {
        string[] oids = [.. batch.Select(draft => draft.FormOid)];
        return db.FormDefs.Where(form => form.StudyId == studyId && oids.Contains(form.FormOid))
            .ToDictionaryAsync(form => form.FormOid, StringComparer.Ordinal, cancellationToken);
    }
}
