using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Locks;
using Forms;
using Microsoft.EntityFrameworkCore;
using Security.Access;

namespace Cdms.Service.Features.Subjects;

/// <summary>Reads many subjects with their forms by one query for each kind of row.</summary>
internal sealed class MatrixReader(CdmsDbContext db, ReleasePlans plans, TimeProvider clock)
{
    public async Task<(IReadOnlyList<MatrixPlan> Plans, IReadOnlyList<MatrixRow> Rows)> ReadAsync(string studyOid, IReadOnlyList<Subject> subjects, StudyBlinding blinding, CancellationToken cancellationToken)
    {
        var ids = subjects.Select(subject => subject.Id).ToList();
        var forms = (await db.FormInstances.AsNoTracking().Where(form => ids.Contains(form.SubjectId)).OrderBy(form => form.Id)
            .Select(form => new { form.Id, form.SubjectId, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, IsSubmitted = form.SubmittedAt != null, IsVerified = form.VerifiedAt != null, form.CreatedAt })
            .ToListAsync(cancellationToken)).Where(form => !blinding.HidesForm(form.FormOid)).ToLookup(form => form.SubjectId);
        var asked = (await db.DataQueries.AsNoTracking().Where(query => ids.Contains(query.SubjectId) && query.State != QueryState.Closed).Select(query => new { query.FormInstanceId, query.FormOid, query.ItemOid }).ToListAsync(cancellationToken))
            .Where(query => !blinding.HidesItem(query.FormOid, query.ItemOid)).CountBy(query => query.FormInstanceId).ToDictionary();
        var locks = (await db.DataLocks.AsNoTracking().Where(held => held.StudyOid == studyOid && held.LiftedAt == null).ToListAsync(cancellationToken)).ToLookup(held => held.SubjectId);
        var decisions = await SubjectReleases.DecisionsAsync(db, studyOid, cancellationToken);
        var numbers = subjects.ToDictionary(subject => subject.Id, subject => SubjectReleases.Of(subject, decisions[subject.SiteOid])?.ReleaseNumber);
        var outlines = await OutlinesAsync(studyOid, numbers.Values.OfType<int>().Distinct().Order(), cancellationToken);
        var (rows, today) = (new List<MatrixRow>(subjects.Count), DayOf(clock.GetUtcNow()));
        foreach (var subject in subjects)
        {
            var held = new SubjectLocks([.. locks[null], .. locks[subject.Id]]);
            var number = numbers[subject.Id];
            var begun = forms[subject.Id].GroupBy(form => form.StudyEventOid).ToDictionary(visit => visit.Key, visit => DayOf(visit.Min(form => form.CreatedAt)), StringComparer.Ordinal);
            rows.Add(new(subject.SubjectKey, subject.SiteOid, subject.State, number, held.OfSubject(), [.. forms[subject.Id].Select(form => new MatrixRow.Form(
                form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, form.IsSubmitted ? "Submitted" : "Entered", asked.GetValueOrDefault(form.Id), form.IsVerified, held.OfForm(form.Id)))])
            {
                Visits = MatrixVisits.Of(subject, number is { } known ? outlines.GetValueOrDefault(known) : null, begun, blinding, today),
            });
        }

        return ([.. outlines.Select(outline => PlanOf(outline.Key, outline.Value, blinding))], rows);
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static MatrixPlan PlanOf(int number, StudyOutline outline, StudyBlinding blinding) => new(number, [.. outline.StudyEvents.Select(visit => new MatrixPlan.Visit(visit.Oid, visit.Name, visit.Repeating is true,
        [.. visit.FormRefs.InOrder().Select(form => form.FormOid).Where(formOid => !blinding.HidesForm(formOid))], visit.Type))]);

    private async Task<SortedDictionary<int, StudyOutline>> OutlinesAsync(string studyOid, IEnumerable<int> numbers, CancellationToken cancellationToken)
    {
        var all = new SortedDictionary<int, StudyOutline>();
        foreach (var number in numbers)
        {
            if (await plans.FindAsync(db, studyOid, number, cancellationToken) is { } plan)
                all.Add(number, plan.Manifest.Outline);
        }

        return all;
    }
}
