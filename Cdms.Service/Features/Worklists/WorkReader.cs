using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Casebooks;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Signatures;
using Waiting = Cdms.Service.Features.Worklists.Worklist.Waiting;

namespace Cdms.Service.Features.Worklists;

/// <summary>Finds what waits: each kind by a count and one query for the oldest.</summary>
internal sealed class WorkReader(CdmsDbContext db, DueVisits visits)
{
    private const int Shown = 50;

    public async Task<Worklist.Work> ReadAsync(string kind, WorkScope scope, CancellationToken cancellationToken)
    {
        if (kind == WorkKind.DueVisit)
        {
            var due = await visits.ReadAsync(Subjects(scope), scope, cancellationToken);
            return new(kind, due.Count, [.. due.Take(Shown)]);
        }

        var rows = kind switch
        {
            WorkKind.AnswerQuery => Queries(scope, QueryState.Open),
            WorkKind.ReviewAnswer => Queries(scope, QueryState.Answered),
            WorkKind.SettleConflict => Conflicts(scope),
            WorkKind.FinishForm => Forms(scope, form => form.SubmittedAt == null),
            WorkKind.VerifyForm => Forms(scope, form => form.SubmittedAt != null && form.VerifiedAt == null),
            WorkKind.SignCasebook => Casebooks(scope),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind of work."),
        };
        return new(kind, await rows.CountAsync(cancellationToken), await rows.Take(Shown).ToListAsync(cancellationToken));
    }

    private IQueryable<Subject> Subjects(WorkScope scope) =>
        db.Subjects.AsNoTracking().Where(subject => subject.StudyOid == scope.StudyOid && (scope.Site == null || subject.SiteOid == scope.Site)).Within(scope.Sites, subject => subject.SiteOid);

    private IQueryable<Waiting> Queries(WorkScope scope, string state)
    {
        var (forms, items) = (scope.Blinding.HiddenForms, scope.Blinding.HiddenItemKeys);
        return from query in db.DataQueries.AsNoTracking()
               where query.State == state && !forms.Contains(query.FormOid) && !items.Contains(query.FormOid + "\n" + query.ItemOid)
               join subject in Subjects(scope) on query.SubjectId equals subject.Id
               join form in db.FormInstances on query.FormInstanceId equals form.Id
               orderby query.Id
               select new Waiting(subject.SiteOid, subject.SubjectKey, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, query.ItemOid, query.Text, query.RaisedAt);
    }

    private IQueryable<Waiting> Conflicts(WorkScope scope)
    {
        var (forms, items) = (scope.Blinding.HiddenForms, scope.Blinding.HiddenItemKeys);
        return from conflict in db.EntryConflicts.AsNoTracking()
               where conflict.SettledAt == null && !forms.Contains(conflict.FormOid) && !items.Contains(conflict.FormOid + "\n" + conflict.ItemOid)
               join subject in Subjects(scope) on conflict.SubjectId equals subject.Id
               orderby conflict.Id
               select new Waiting(subject.SiteOid, subject.SubjectKey, conflict.StudyEventOid, conflict.StudyEventRepeatKey, conflict.FormOid, conflict.FormRepeatKey, conflict.ItemOid, "", conflict.ReceivedAt);
    }

    private IQueryable<Waiting> Forms(WorkScope scope, System.Linq.Expressions.Expression<Func<FormInstance, bool>> which)
    {
        var hidden = scope.Blinding.HiddenForms;
        return from form in db.FormInstances.AsNoTracking().Where(which)
               where !hidden.Contains(form.FormOid)
               join subject in Subjects(scope) on form.SubjectId equals subject.Id
               orderby form.Id
               select new Waiting(subject.SiteOid, subject.SubjectKey, form.StudyEventOid, form.StudyEventRepeatKey, form.FormOid, form.FormRepeatKey, "", "", form.SubmittedAt ?? form.CreatedAt);
    }

    // Whether a signature is as it was written is asked where it is shown.
    private IQueryable<Waiting> Casebooks(WorkScope scope) =>
        from subject in Subjects(scope)
        where subject.DataHash != "" && (subject.State == SubjectState.Completed || subject.State == SubjectState.Withdrawn)
            && !db.Set<Signature>().Any(signature => signature.StudyOid == subject.StudyOid && signature.SubjectType == CasebookSubjects.TypeName && signature.SubjectKey == subject.SubjectKey && signature.SubjectHash == subject.DataHash
                && !db.Set<SignatureVoid>().Any(voided => voided.SignatureId == signature.SignatureId))
        orderby subject.StateSince, subject.Id
        select new Waiting(subject.SiteOid, subject.SubjectKey, "", "", "", "", "", "", null);
}
