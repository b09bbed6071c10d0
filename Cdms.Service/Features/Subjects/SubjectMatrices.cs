using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Subjects;

/// <summary>Reads a subject's visits and forms with all that stands about them.</summary>
internal sealed class SubjectMatrices(CdmsDbContext db, SubjectReleases releases, ReleasePlans plans, LockReader locks)
{
    public async Task<SubjectMatrix> ReadAsync(Subject subject, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var release = await releases.OfAsync(subject, cancellationToken);
        var plan = release is { } number ? await plans.FindAsync(db, subject.StudyOid, number, cancellationToken) : null;
        var forms = await db.FormInstances.AsNoTracking().Where(form => form.SubjectId == subject.Id)
            .OrderBy(form => form.StudyEventOid).ThenBy(form => form.StudyEventRepeatKey).ThenBy(form => form.FormOid).ThenBy(form => form.FormRepeatKey).ToListAsync(cancellationToken);
        var open = await db.EntryConflicts.Where(conflict => conflict.SubjectId == subject.Id && conflict.SettledAt == null).Select(conflict => new { conflict.FormOid, conflict.ItemOid }).ToListAsync(cancellationToken);
        var held = await locks.ReadAsync(subject, cancellationToken);
        var matrix = SubjectMatrix.Of(subject, release, plan?.Manifest.Outline, forms, blinding, open.Count(conflict => !blinding.HidesItem(conflict.FormOid, conflict.ItemOid)), await ShowAsync(subject, forms, held, blinding, cancellationToken));
        var casebook = await StandingSignatures.ReadAsync(db, subject.StudyOid, CasebookSubjects.TypeName, [(subject.SubjectKey, subject.DataHash)], cancellationToken);
        var awaited = await releases.AwaitingConsentAsync(subject, cancellationToken);
        return matrix with
        {
            ConsentAwaited = awaited is null ? null : new(awaited.ReleaseNumber, awaited.DecidedAt, awaited.Reason), Lock = held.OfSubject(), DataHash = subject.DataHash, Signatures = [.. casebook.Select(ShownSignature.Of)],
        };
    }

    private async Task<Func<FormInstance, SubjectMatrix.Cell>> ShowAsync(Subject subject, IReadOnlyList<FormInstance> forms, SubjectLocks held, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var asked = await db.DataQueries.Where(query => query.SubjectId == subject.Id && query.State != QueryState.Closed).Select(query => new { query.FormInstanceId, query.FormOid, query.ItemOid }).ToListAsync(cancellationToken);
        var pending = asked.Where(query => !blinding.HidesItem(query.FormOid, query.ItemOid)).ToLookup(query => query.FormInstanceId);
        var signatures = await StandingSignatures.ReadAsync(db, subject.StudyOid, FormSubjects.TypeName, [.. forms.Select(form => (FormSubjects.KeyOf(form), form.DataHash))], cancellationToken);
        var signed = signatures.Select(signature => signature.SubjectKey).ToHashSet(StringComparer.Ordinal);
        return form => SubjectMatrix.Filled(form) with
        {
            FormInstanceId = form.Id, Lock = held.OfForm(form.Id), PendingQueries = pending[form.Id].Count(), IsVerified = form.VerifiedAt is not null, IsSigned = signed.Contains(FormSubjects.KeyOf(form)),
        };
    }
}
