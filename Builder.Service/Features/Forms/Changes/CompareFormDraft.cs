using Builder.Service.Data;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Forms.Changes;

/// <summary>What changed in a form's draft since a version; since its newest where none is named.</summary>
internal static class CompareFormDraft
{
    public static async Task<Results<Ok<ChangeList>, FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, int? since, string? format, HttpRequest request, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (ChangeFormat.Find(format, request, out var problem) is not { } mediaType)
            return problem!;
        var form = await db.Form(studyOid, formOid).Select(found => new { found.LatestVersion, Draft = new StoredState(null, found.DraftHash, found.Draft) })
            .FirstOrDefaultAsync(cancellationToken);
        if (form is null)
            return await db.HasStudyAsync(studyOid, cancellationToken) ? Unknown.Form(studyOid, formOid) : Unknown.Study(studyOid);
        if (await CompareFormVersions.FindAsync(db, studyOid, formOid, since ?? form.LatestVersion, cancellationToken) is { } before)
            return ChangeAnswer.Of(studyOid, formOid, before, form.Draft, mediaType);
        return form.LatestVersion > 0 ? Unknown.Version(studyOid, formOid, since!.Value) : NothingPublished(studyOid, formOid);
    }

    private static ProblemHttpResult NothingPublished(string studyOid, string formOid) => Problem.NotFound("no-version",
        $"The form '{formOid}' of the study '{studyOid}' has no version yet, so there is nothing to compare its draft with.",
        $"POST /api/studies/{OidPath.Segment(studyOid)}/forms/{OidPath.Segment(formOid)}/versions publishes the first.", new Place(Oid: formOid));
}
