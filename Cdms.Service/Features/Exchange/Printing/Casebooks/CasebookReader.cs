using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Subjects;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Casebooks;

/// <summary>Reads what a casebook is made of; what is blinded for the reader is left out.</summary>
internal sealed class CasebookReader(CdmsDbContext db, SubjectReleases releases, ReleasePlans plans, LockReader locks, IEnumerable<IClinicalSignatures> signatures)
{
    public async Task<CasebookPlan> ReadAsync(Subject subject, StudyBlinding blinding, string? language, CancellationToken cancellationToken)
    {
        var number = await releases.OfAsync(subject, cancellationToken);
        var plan = number is { } of ? await plans.FindAsync(db, subject.StudyOid, of, cancellationToken) : null;
        var forms = await db.FormInstances.AsNoTracking().Where(form => form.SubjectId == subject.Id).OrderBy(form => form.Id).ToListAsync(cancellationToken);
        var conflicts = await db.EntryConflicts.AsNoTracking().Where(conflict => conflict.SubjectId == subject.Id).OrderBy(conflict => conflict.Id).ToListAsync(cancellationToken);
        var site = await db.Sites.AsNoTracking().Where(row => row.StudyOid == subject.StudyOid && row.SiteOid == subject.SiteOid).Select(row => row.Name).SingleAsync(cancellationToken);
        var signed = await ExportUsers.ReadAsync(signatures, subject, cancellationToken);
        return new(subject, plan?.Manifest.Outline.Name ?? "", site, number, (await locks.ReadAsync(subject, cancellationToken)).OfSubject(), CasebookPlan.Order(plan, forms, blinding, language),
            [.. conflicts.Where(conflict => !blinding.HidesItem(conflict.FormOid, conflict.ItemOid))], [.. signed.Where(signature => !blinding.HidesForm(signature.Place.FormOid))]);
    }
}
