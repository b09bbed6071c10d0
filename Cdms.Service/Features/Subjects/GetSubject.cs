using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Subjects;

/// <summary>One subject with its visits and forms.</summary>
internal static class GetSubject
{
    public static async Task<Results<Ok<SubjectMatrix>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, ClaimsPrincipal user, SubjectFinder subjects, IAccessClasses classes, SubjectMatrices matrices, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        return subject is null ? problem! : TypedResults.Ok(await matrices.ReadAsync(subject, await classes.BlindingAsync(user, studyOid, cancellationToken), cancellationToken));
    }
}
