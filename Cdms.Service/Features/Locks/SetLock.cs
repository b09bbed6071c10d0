using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Entry;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Locks;

/// <summary>Freezes or locks (201). Locking waits until nobody has a question about the data and nothing that was entered is without a place.</summary>
internal static class SetLock
{
    public static async Task<Results<Created<LockSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, LockRequest request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, FormPlaces places, LockWriter writer, CancellationToken cancellationToken)
    {
        if (request.FindProblem() is { } problem)
            return problem;
        Subject? subject = null;
        if (request.SubjectKey is null && !user.May(Policies.LockData, new AccessScope(studyOid)))
            return NotPermitted.To(user, Policies.LockData, new AccessScope(studyOid)).ToResult();
        if (request.SubjectKey is null)
            // Whoever enters at this moment is waited for; whoever comes after sees the lock.
            await db.Subjects.Where(row => row.StudyOid == studyOid).LockAsync(row => row.State, cancellationToken);
        else if (await subjects.LockAsync(user, Policies.LockData, studyOid, request.SubjectKey, cancellationToken) is var found && (subject = found.Subject) is null)
            return found.Problem!;
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var place = subject is null || request.FormOid is null ? null : await places.FindAsync(subject, request.Form, blinding, null, cancellationToken);
        if (place is { Instance: null })
            return Problem.NotFound("unknown-form", $"The subject '{request.SubjectKey}' has no form '{request.FormOid}' with values at '{request.StudyEventOid}'.", "GET the subject; it lists its forms.", new Place(Oid: request.FormOid));
        return await writer.SetAsync(studyOid, subject, place, request, blinding, cancellationToken);
    }
}
