using Builder.Service.Data;
using Builder.Service.Domain;
using Forms;
using Forms.Odm;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Studies;

/// <summary>Takes the studies of an ODM file over: names, visits, and a draft of every form. The same file again changes nothing.</summary>
internal static class ImportStudies
{
    public sealed record Response(IReadOnlyList<ImportedStudy> Studies, ImportReport Report);

    public sealed record ImportedStudy(string StudyOid, IReadOnlyList<ImportedForm> Forms);

    public sealed record ImportedForm(string FormOid, string Name, int Items);

    public static async Task<Ok<Response>> HandleAsync(
        OdmUpload upload, BuilderDbContext db, TimeProvider clock, ILogger<Response> logger, CancellationToken cancellationToken)
    {
        OidLengths.Check(upload.Import.Studies);
        var studies = new List<ImportedStudy>();
        foreach (var definition in upload.Import.Studies)
        {
            var drafts = definition.Forms.Select(DraftContent.Of).ToList();
            var study = await db.LockStudyAsync(definition.StudyOid, cancellationToken)
                ?? db.Add(new Study { StudyOid = definition.StudyOid, FirstImportedAt = clock.GetUtcNow() }).Entity;
            Update(study, definition, drafts, clock.GetUtcNow());
            studies.Add(new(study.StudyOid, [.. drafts.Select(draft => new ImportedForm(draft.FormOid, draft.Name, draft.ItemCount))]));
            logger.LogImported(study.StudyOid, drafts.Count);
        }
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(new Response(studies, upload.Import.Report));
    }

    private static void Update(Study study, StudyDefinition definition, List<DraftContent> drafts, DateTimeOffset now)
    {
        study.Describe(definition);
        for (var position = 0; position < drafts.Count; position++)
            FormOf(study, drafts[position].FormOid).SaveDraft(drafts[position], position, now);
    }

    private static Domain.FormDef FormOf(Study study, string formOid)
    {
        if (study.Forms.Find(form => form.FormOid == formOid) is { } known)
            return known;
        var added = new Domain.FormDef { FormOid = formOid };
        study.Forms.Add(added);
        return added;
    }

    private static async Task<Study?> LockStudyAsync(this BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        await db.Studies.Where(study => study.StudyOid == studyOid).LockAsync(study => study.Revision, cancellationToken);
        return db.Studies.Local.FirstOrDefault(study => study.StudyOid == studyOid)
            ?? await db.Studies.Include(study => study.StudyEvents).Include(study => study.Forms).AsSplitQuery()
                .FirstOrDefaultAsync(study => study.StudyOid == studyOid, cancellationToken);
    }
}
