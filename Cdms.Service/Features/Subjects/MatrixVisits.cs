using Cdms.Service.Domain;
using Forms;
using Security.Access;

namespace Cdms.Service.Features.Subjects;

/// <summary>Visits of a subject by their windows: those that have one and a form that the reader may see. By the day of UTC, as in the worklist.</summary>
internal static class MatrixVisits
{
    /// <param name="subject">Whose.</param>
    /// <param name="plan">The plan of its release; null: it has none.</param>
    /// <param name="begun">When something visible of a visit was entered first.</param>
    /// <param name="blinding">What the reader must not see.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<MatrixRow.Visit> Of(Subject subject, StudyOutline? plan, IReadOnlyDictionary<string, DateOnly> begun, StudyBlinding blinding, DateOnly today)
    {
        if (plan is null || subject.EnrolledOn is not { } enrolledOn)
            return [];
        var visits = new List<MatrixRow.Visit>();
        foreach (var visit in plan.StudyEvents)
        {
            if (VisitWindow.Of(visit)?.For(enrolledOn) is not { } days || visit.FormRefs.All(form => blinding.HidesForm(form.FormOid)))
                continue;
            DateOnly? begunOn = begun.TryGetValue(visit.Oid, out var day) ? day : null;
            var timing = VisitTimings.Of(days.From, days.To, begunOn, today, subject.State == SubjectState.Enrolled);
            visits.Add(new(visit.Oid, days.From, days.Due, days.To, begunOn, timing?.ToString()));
        }

        return visits;
    }
}
