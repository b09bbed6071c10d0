using System.Security.Claims;
using System.Text.Json;
using Cdms.Service.Data;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>Takes what was entered in a form in one go, online or long after it was entered. Sent again, it is answered as before and done once.</summary>
internal static class RecordOperation
{
    /// <summary>Whose operation it is, where a device says so: what somebody entered is never taken in the name of another who signed in at the same browser since.</summary>
    public const string ActorHeader = "Entry-Actor";

    public static async Task<Results<Ok<OperationAnswer>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, OperationRequest request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, OperationRecorder recorder,
        [FromHeader(Name = ActorHeader)] string? actor, CancellationToken cancellationToken)
    {
        if (actor is not null && Uri.UnescapeDataString(actor) != Acting.Actor.Id)
            return Problem.Conflict("operation-of-another", "The operation was entered by somebody else than who is signed in.", "Let who entered it sign in and send it.", new Place(Path: ActorHeader));
        var (subject, refused) = await subjects.LockAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        if (request.FindProblem() is { } problem)
            return problem;
        if (await db.EntryOperations.AsNoTracking().FirstOrDefaultAsync(operation => operation.OperationId == request.OperationId, cancellationToken) is not { } known)
            return TypedResults.Ok(await recorder.RecordAsync(subject, request, await classes.BlindingAsync(user, studyOid, cancellationToken), cancellationToken));
        return known.SubjectId == subject.Id && known.ActorId == Acting.Actor.Id && known.RequestHash == request.Hash()
            ? TypedResults.Ok(JsonSerializer.Deserialize<OperationAnswer>(known.Answer, StrictJson.Options)!)
            : Problem.Unprocessable("operation-id-reused", "This operationId stands for another operation.", "Give each operation a fresh UUID, and send the same one only to repeat it.", new Place(Path: "$.operationId"));
    }
}
