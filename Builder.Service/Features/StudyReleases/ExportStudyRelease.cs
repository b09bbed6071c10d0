using System.Globalization;
using Builder.Service.Data;
using Builder.Service.Features.Studies.Export;
using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.StudyReleases;

/// <summary>A release as an ODM file: its form versions and its plan of visits as they were frozen.</summary>
internal static class ExportStudyRelease
{
    public static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, string? version, string? format, HttpContext http, BuilderDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (OdmParameters.FindFormat(version, format, out var problem) is not { } odm)
            return problem!;
        if (await db.Release(studyOid, number).Select(release => release.Manifest).FirstOrDefaultAsync(cancellationToken) is not { } manifest)
            return await UnknownRelease.AnswerAsync(db, studyOid, number, cancellationToken);

        // Nothing of a release ever changes, so two reads are of one state.
        var forms = await db.Release(studyOid, number).SelectMany(release => release.Forms).OrderBy(form => form.FormOid)
            .Select(form => new StoredForm(form.FormVersion.Definition, form.ContentHash)).ToListAsync(cancellationToken);
        var content = string.Create(CultureInfo.InvariantCulture, $"release-{number}");
        return new OdmAnswer(CanonicalJson.DeserializeManifest(manifest).Outline, forms, content, odm).ToResult(http, clock.GetUtcNow());
    }
}
