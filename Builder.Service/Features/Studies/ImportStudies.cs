using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Forms;
using Forms.Odm;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Studies;

/// <summary>Takes the studies of an ODM file over: names, visits, and a draft of every form; or the forms of another file into the study that is named. The same file again changes nothing.</summary>
internal static class ImportStudies
{
    public sealed record Response(IReadOnlyList<ImportedStudy> Studies, ImportReport Report);

    public sealed record ImportedStudy(string StudyOid, IReadOnlyList<ImportedForm> Forms);

    public sealed record ImportedForm(string FormOid, string Name, int Items);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        FormUpload upload, string? studyOid, string? studyName, BuilderDbContext db, ClaimsPrincipal user, TimeProvider clock, ILogger<Response> logger, CancellationToken cancellationToken)
    {
        // Before anything is saved: a file is taken as a whole or not at all.
        if (upload.Studies.Select(study => new AccessScope(study.Definition.StudyOid)).FirstOrDefault(scope => !user.May(Policies.DesignForms, scope)) is { } foreign)
            return NotPermitted.To(user, Policies.DesignForms, foreign).ToResult();
        if (NamedStudy.FindProblem(upload, studyOid, studyName) is { } problem)
            return problem;
        return TypedResults.Ok(new Response(await SaveAsync(upload, studyName, db, clock, logger, cancellationToken), upload.Report));
    }

    /// <summary>Saves what a file holds, in the name of whoever acts. The caller has begun the transaction, and commits it.</summary>
    public static async Task<IReadOnlyList<ImportedStudy>> SaveAsync(
        FormUpload upload, string? studyName, BuilderDbContext db, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        var studies = new List<ImportedStudy>();
        foreach (var (definition, drafts) in upload.Studies)
        {
            Acting.In(definition.StudyOid);
            var named = upload.DescribesStudies ? definition : definition with { Name = studyName ?? definition.Name };
            var studyId = await SaveStudyAsync(db, named, upload.DescribesStudies, clock.GetUtcNow(), cancellationToken);
            await DraftBatches.SaveAsync(db, studyId, drafts, upload.DescribesStudies, clock.GetUtcNow(), cancellationToken);
            studies.Add(new(definition.StudyOid, [.. drafts.Select(draft => new ImportedForm(draft.FormOid, draft.Name, draft.ItemCount))]));
            logger.LogImported(definition.StudyOid, drafts.Count);
        }
        return studies;
    }

    private static async Task<long> SaveStudyAsync(BuilderDbContext db, StudyDefinition definition, bool isDescribed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await db.LockStudyAsync(definition.StudyOid, cancellationToken);
        var study = known ?? db.Add(new Study { StudyOid = definition.StudyOid, FirstImportedAt = now }).Entity;
        // Forms alone say nothing of the study: its names and visits stay as they are.
        if (isDescribed || known is null)
            study.Describe(definition);
        await db.SaveChangesAsync(cancellationToken);
        db.LetGoOf<StudyEvent>();
        db.LetGoOf<Study>();
        return study.Id;
    }

    private static async Task<Study?> LockStudyAsync(this BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        await db.Studies.Where(study => study.StudyOid == studyOid).LockAsync(study => study.Revision, cancellationToken);
        return await db.Studies.Include(study => study.StudyEvents).FirstOrDefaultAsync(study => study.StudyOid == studyOid, cancellationToken);
    }
}
