using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>The values of a subject that have no place, settled ones too, the first one first.</summary>
internal static class ListConflicts
{
    public static async Task<Results<Ok<IReadOnlyList<ConflictSummary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var conflicts = await db.EntryConflicts.AsNoTracking().Where(conflict => conflict.SubjectId == subject.Id).OrderBy(conflict => conflict.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ConflictSummary>>([.. conflicts.Where(conflict => !blinding.HidesItem(conflict.FormOid, conflict.ItemOid)).Select(ConflictSummary.Of)]);
    }
}
