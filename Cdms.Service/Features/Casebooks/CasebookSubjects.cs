using Cdms.Service.Data;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Signatures;
using ServiceDefaults;

namespace Cdms.Service.Features.Casebooks;

/// <summary>Casebooks, by SubjectKey: all that is entered for a subject. A change of any value voids the signature.</summary>
internal sealed class CasebookSubjects(CdmsDbContext db) : ISignatureSubjects
{
    public const string TypeName = "Casebook";

    public string Type => TypeName;

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        if (await db.Subjects.AsNoTracking().FirstOrDefaultAsync(subject => subject.StudyOid == studyOid && subject.SubjectKey == key && subject.DataHash != "", cancellationToken) is not { } found)
            return null;
        var submitted = await db.FormInstances.Where(form => form.SubjectId == found.Id).Select(form => form.SubmittedAt != null).ToListAsync(cancellationToken);
        var title = $"Casebook of {key} at {found.SiteOid}: {submitted.Count} forms, {submitted.Count(isSubmitted => !isSubmitted)} of them not submitted";
        return new SignatureSubject(studyOid, Type, key, title, found.DataHash) { SiteOid = found.SiteOid, Policy = Policies.SignCasebooks, Link = $"/entry/studies/{OidPath.Segment(studyOid)}/subjects/{OidPath.Segment(key)}" };
    }

    // An entry at the same moment waits, and then voids the signature.
    public Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken) =>
        db.Subjects.Where(subject => subject.StudyOid == studyOid && subject.SubjectKey == key).LockAsync(subject => subject.State, cancellationToken);
}
