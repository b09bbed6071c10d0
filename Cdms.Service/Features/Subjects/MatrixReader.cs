using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Forms;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Subjects;

/// <summary>Reads many subjects with their forms by one query for each kind of row.</summary>
internal sealed class MatrixReader(CdmsDbContext db, ReleasePlans plans)
{
    public async Task<(IReadOnlyList<MatrixPlan> Plans, IReadOnlyList<MatrixRow> Rows)> ReadAsync(string studyOid, IReadOnlyList<Subject> subjects, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var ids = subjects.Select(subject => subject.Id).ToList();
        var forms = (await db.FormInstances.AsNoTracking().Where(form => ids.Contains(form.SubjectId)).OrderBy(form => form.Id)
            .Select(form => new { form.Id, form.SubjectId, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, IsSubmitted = form.SubmittedAt != null, IsVerified = form.VerifiedAt != null })
            .ToListAsync(cancellationToken)).Where(form => !blinding.HidesForm(form.FormOid)).ToLookup(form => form.SubjectId);
        var asked = (await db.DataQueries.AsNoTracking().Where(query => ids.Contains(query.SubjectId) && query.State != QueryState.Closed).Select(query => new { query.FormInstanceId, query.FormOid, query.ItemOid }).ToListAsync(cancellationToken))
            .Where(query => !blinding.HidesItem(query.FormOid, query.ItemOid)).CountBy(query => query.FormInstanceId).ToDictionary();
        var locks = (await db.DataLocks.AsNoTracking().Where(held => held.StudyOid == studyOid && held.LiftedAt == null).ToListAsync(cancellationToken)).ToLookup(held => held.SubjectId);
        var decisions = await SubjectReleases.DecisionsAsync(db, studyOid, cancellationToken);
        var rows = new List<MatrixRow>(subjects.Count);
        foreach (var subject in subjects)
        {
            var held = new SubjectLocks([.. locks[null], .. locks[subject.Id]]);
            rows.Add(new(subject.SubjectKey, subject.SiteOid, subject.State, SubjectReleases.Of(subject, decisions[subject.SiteOid])?.ReleaseNumber, held.OfSubject(), [.. forms[subject.Id].Select(form => new MatrixRow.Form(
                form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, form.IsSubmitted ? "Submitted" : "Entered", asked.GetValueOrDefault(form.Id), form.IsVerified, held.OfForm(form.Id)))]));
        }

        return (await PlansAsync(studyOid, rows, blinding, cancellationToken), rows);
    }

    private async Task<IReadOnlyList<MatrixPlan>> PlansAsync(string studyOid, List<MatrixRow> rows, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var all = new List<MatrixPlan>();
        foreach (var number in rows.Select(row => row.ReleaseNumber).OfType<int>().Distinct().Order())
        {
            if (await plans.FindAsync(db, studyOid, number, cancellationToken) is { } plan)
                all.Add(new(number, [.. plan.Manifest.Outline.StudyEvents.Select(visit => new MatrixPlan.Visit(visit.Oid, visit.Name, visit.Repeating is true,
                    [.. visit.FormRefs.InOrder().Select(form => form.FormOid).Where(formOid => !blinding.HidesForm(formOid))]))]));
        }

        return all;
    }
}
