using System.Security.Claims;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;

namespace Cdms.Service.Features.Entry;

/// <summary>All that is needed to work on one subject without a network: its visits, the releases that its forms go by, and each form as it stands.</summary>
internal static class GetEntryPack
{
    public static async Task<Results<Ok<EntryPack>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string? language, ClaimsPrincipal user, SubjectFinder subjects, IAccessClasses classes, EntryPacks packs, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var mayWrite = user.May(Policies.WriteClinicalData, new AccessScope(studyOid, subject.SiteOid));
        return TypedResults.Ok(await packs.ReadAsync(subject, mayWrite, await classes.BlindingAsync(user, studyOid, cancellationToken), language, cancellationToken));
    }
}
