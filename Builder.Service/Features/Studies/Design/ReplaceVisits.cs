using Builder.Service.Data;
using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Studies.Design;

/// <summary>Replaces the plan of visits of a study. What a file said of a visit that stays, and of a form there, stays too.</summary>
internal static class ReplaceVisits
{
    /// <param name="StudyEvents">All visits, in their order.</param>
    /// <param name="MissingDataCodes">All codes that may stand for missing data; left out, they stay.</param>
    public sealed record Request(IReadOnlyList<StudyVisit> StudyEvents, IReadOnlyList<MissingCode>? MissingDataCodes = null);

    public static async Task<Results<Ok<StudyDesign>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, HttpContext http, BuilderDbContext db, CancellationToken cancellationToken)
    {
        var forms = await db.FormDefs.Where(form => form.Study.StudyOid == studyOid).Select(form => form.FormOid).ToListAsync(cancellationToken);
        return await StudyChange.MakeAsync(studyOid, http, db, study =>
        {
            var known = study.ReadOutline().StudyEvents;
            // A form that a file planned and did not bring may stay planned.
            if (VisitRules.Find(request.StudyEvents, [.. forms, .. known.SelectMany(visit => visit.FormRefs).Select(form => form.FormOid)]) is { } problem)
                return problem;
            if (request.MissingDataCodes is { } codes)
            {
                if (MissingCode.FindProblem(codes) is { } bad)
                    return bad;
                study.Allow([.. codes.Select(code => code.ToDefinition())]);
            }

            study.Schedule(request.StudyEvents.Select(visit => visit.ToDefinition(known.FirstOrDefault(before => before.Oid == visit.StudyEventOid))).ToEquatableList());
            return null;
        }, cancellationToken);
    }
}
