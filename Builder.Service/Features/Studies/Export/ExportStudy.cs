using System.Data;
using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Export;

/// <summary>A study as an ODM file: its drafts, or the newest published version of each form.</summary>
internal static class ExportStudy
{
    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string? version, string? format, string? versions, HttpContext http, BuilderDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (OdmParameters.FindFormat(version, format, out var problem) is not { } odm || OdmParameters.FindIsPublished(versions, out problem) is not { } isPublished)
            return problem!;

        // One state of the study: an import between the two reads would make a file of half of each.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        if (await db.Studies.AsNoTracking().Include(found => found.StudyEvents).FirstOrDefaultAsync(found => found.StudyOid == studyOid, cancellationToken) is not { } study)
            return Unknown.Study(studyOid);
        var forms = await ReadAsync(db, study.Id, isPublished, cancellationToken);
        if (isPublished && forms.Count == 0)
            return Problem.Conflict("study-without-versions", $"The study '{studyOid}' has no published form version.", "Publish its forms first, or export the drafts: versions=drafts.", new Place(Oid: studyOid));
        return new OdmAnswer(study.ReadOutline(), forms, isPublished ? "latest" : "drafts", odm).ToResult(http, clock.GetUtcNow());
    }

    private static Task<List<StoredForm>> ReadAsync(BuilderDbContext db, long studyId, bool isPublished, CancellationToken cancellationToken) => isPublished
        ? db.FormVersions.Where(version => version.FormDef.StudyId == studyId && version.Number == version.FormDef.LatestVersion)
            .OrderBy(version => version.FormDef.Position).ThenBy(version => version.FormDef.FormOid)
            .Select(version => new StoredForm(version.Definition, version.ContentHash)).ToListAsync(cancellationToken)
        : db.FormDefs.Where(form => form.StudyId == studyId).OrderBy(form => form.Position).ThenBy(form => form.FormOid)
            .Select(form => new StoredForm(form.Draft, form.DraftHash)).ToListAsync(cancellationToken);
}
