using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Forms;

/// <summary>Finds forms and versions by the OIDs of an address.</summary>
internal static class FormQueries
{
    public static Task<bool> HasStudyAsync(this BuilderDbContext db, string studyOid, CancellationToken cancellationToken) =>
        db.Studies.AnyAsync(study => study.StudyOid == studyOid, cancellationToken);

    public static IQueryable<FormDef> Form(this BuilderDbContext db, string studyOid, string formOid) =>
        db.FormDefs.Where(form => form.Study.StudyOid == studyOid && form.FormOid == formOid);

    public static IQueryable<FormVersion> Version(this BuilderDbContext db, string studyOid, string formOid, int number) =>
        db.FormVersions.Where(version => version.FormDef.Study.StudyOid == studyOid && version.FormDef.FormOid == formOid && version.Number == number);

    /// <summary>Only one at a time deploys a form: who comes second sees what the first one did.</summary>
    public static async Task<FormDef?> LockFormAsync(this BuilderDbContext db, string studyOid, string formOid, CancellationToken cancellationToken)
    {
        await db.Form(studyOid, formOid).LockAsync(form => form.Revision, cancellationToken);
        return await db.Form(studyOid, formOid).FirstOrDefaultAsync(cancellationToken);
    }
}
