using System.Globalization;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Signatures;
using ServiceDefaults;

namespace Cdms.Service.Features.Casebooks;

/// <summary>Single forms of subjects, by <c>formInstanceId</c>, once they are submitted. A change of a value in them voids the signature.</summary>
internal sealed class FormSubjects(CdmsDbContext db) : ISignatureSubjects
{
    public const string TypeName = "FormData";

    public string Type => TypeName;

    public async Task<SignatureSubject?> FindAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        if (!long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await db.FormInstances.AsNoTracking().FirstOrDefaultAsync(form => form.StudyOid == studyOid && form.Id == id && form.SubmittedAt != null, cancellationToken) is not { } found)
            return null;
        var subjectKey = await db.Subjects.Where(subject => subject.Id == found.SubjectId).Select(subject => subject.SubjectKey).SingleAsync(cancellationToken);
        var title = string.Join(' ', new[] { found.FormOid, found.FormRepeatKey, "of", subjectKey, "at", found.StudyEventOid, found.StudyEventRepeatKey }.Where(part => part.Length > 0));
        var link = $"/entry/studies/{OidPath.Segment(studyOid)}/subjects/{OidPath.Segment(subjectKey)}/visits/{OidPath.Segment(found.StudyEventOid)}/forms/{OidPath.Segment(found.FormOid)}?visit={found.StudyEventRepeatKey}&form={found.FormRepeatKey}";
        return new SignatureSubject(studyOid, Type, KeyOf(found), title, found.DataHash) { SiteOid = found.SiteOid, Policy = Policies.SignCasebooks, Link = link };
    }

    // An entry at the same moment waits, and then voids the signature.
    public async Task HoldAsync(string studyOid, string key, CancellationToken cancellationToken)
    {
        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await db.Subjects.Where(subject => subject.StudyOid == studyOid && db.FormInstances.Any(form => form.Id == id && form.SubjectId == subject.Id)).LockAsync(subject => subject.State, cancellationToken);
    }

    public static string KeyOf(FormInstance form) => form.Id.ToString(CultureInfo.InvariantCulture);
}
