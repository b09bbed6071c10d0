using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Subjects;
using Forms;
using Microsoft.EntityFrameworkCore;
using Waiting = Cdms.Service.Features.Worklists.Worklist.Waiting;

namespace Cdms.Service.Features.Worklists;

/// <summary>Visits of enrolled subjects whose window has begun and of which nothing is begun, the one that is due first first. By the day of UTC.</summary>
internal sealed class DueVisits(CdmsDbContext db, ReleasePlans plans, TimeProvider clock)
{
    public async Task<IReadOnlyList<Waiting>> ReadAsync(IQueryable<Subject> subjects, WorkScope scope, CancellationToken cancellationToken)
    {
        var enrolled = await subjects.Where(subject => subject.State == SubjectState.Enrolled && subject.EnrolledOn != null).ToListAsync(cancellationToken);
        if (enrolled.Count == 0)
            return [];
        var ids = enrolled.Select(subject => subject.Id).ToList();
        var begun = (await db.FormInstances.AsNoTracking().Where(form => ids.Contains(form.SubjectId)).Select(form => new { form.SubjectId, form.StudyEventOid }).Distinct().ToListAsync(cancellationToken))
            .Select(visit => (visit.SubjectId, visit.StudyEventOid)).ToHashSet();
        var decisions = await SubjectReleases.DecisionsAsync(db, scope.StudyOid, cancellationToken);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var due = new List<(DateOnly On, Waiting Visit)>();
        foreach (var alike in enrolled.GroupBy(subject => SubjectReleases.Of(subject, decisions[subject.SiteOid])?.ReleaseNumber))
        {
            if (alike.Key is not { } number || await plans.FindAsync(db, scope.StudyOid, number, cancellationToken) is not { } plan)
                continue;
            due.AddRange(from subject in alike
                         from visit in plan.Manifest.Outline.StudyEvents
                         where !begun.Contains((subject.Id, visit.Oid)) && visit.FormRefs.Any(form => !scope.Blinding.HidesForm(form.FormOid))
                         let days = VisitWindow.Of(visit)?.For(subject.EnrolledOn!.Value)
                         where days is not null && days.Value.From <= today
                         select (days.Value.Due, new Waiting(subject.SiteOid, subject.SubjectKey, visit.Oid, "", "", "", "", $"{visit.Name}: {days.Value.From:yyyy-MM-dd} – {days.Value.To:yyyy-MM-dd}", null)));
        }

        return [.. due.OrderBy(visit => visit.On).ThenBy(visit => visit.Visit.SubjectKey, StringComparer.Ordinal).Select(visit => visit.Visit)];
    }
}
