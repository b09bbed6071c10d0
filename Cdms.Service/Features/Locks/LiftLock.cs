using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Locks;

/// <summary>Lifts a lock, with a reason. Other locks that hold the same data go on to hold them.</summary>
internal static class LiftLock
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Ok<LockSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, Request request, ClaimsPrincipal user, CdmsDbContext db, IAccessClasses classes, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        // Of two who lift it at once, the second one waits and finds it lifted.
        await db.DataLocks.Where(row => row.Id == id && row.StudyOid == studyOid).LockAsync(row => row.Kind, cancellationToken);
        if (await db.DataLocks.FirstOrDefaultAsync(row => row.Id == id && row.StudyOid == studyOid, cancellationToken) is not { } held || !user.May(Policies.LockData, new AccessScope(studyOid, held.SiteOid))
            || (held.ItemOid.Length > 0 && !await classes.CanReadAsync(user, studyOid, held.FormOid, held.ItemOid, cancellationToken)))
            return Problem.NotFound("unknown-lock", $"The study '{studyOid}' has no lock {id}.", "GET the locks of the study; they are listed with their ids.", new Place(Path: "id"));
        if (held.LiftedAt is { } since)
            return Problem.Conflict("lock-lifted", $"The lock {id} was lifted at {since:u} by {held.LiftedBy}.", "Nothing is left to do.", new Place(Path: "id"));
        Acting.In(studyOid);
        Acting.Because(request.Reason);
        held.Lift(request.Reason.Trim(), Acting.Actor.Label, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(LockSummary.Of(held, await FindAsync(db.Subjects, held.SubjectId, cancellationToken), await FindAsync(db.FormInstances, held.FormInstanceId, cancellationToken)));
    }

    private static async Task<T?> FindAsync<T>(DbSet<T> rows, long? id, CancellationToken cancellationToken)
        where T : class =>
        id is null ? null : await rows.FindAsync([id], cancellationToken);
}
