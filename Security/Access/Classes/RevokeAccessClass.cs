using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Takes an access class back. What was seen stays seen: the row tells from when to when.</summary>
internal static class RevokeAccessClass
{
    /// <param name="Reason">Why, as an inspector should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Ok<ClassGrantSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, Request request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Wording.FindReasonProblem(request.Reason) is { } problem)
            return problem;
        if (await db.Set<AccessClassGrant>().SingleOrDefaultAsync(row => row.Id == id && row.StudyOid == studyOid, cancellationToken) is not { } grant)
            return Problem.NotFound("unknown-grant", $"The study '{studyOid}' has no grant {id} of an access class.", $"GET {AccessClassesEndpoints.PathOf(studyOid)} lists them.");
        if (grant.RevokedAt is not null)
            return Problem.Conflict("already-revoked", $"It was revoked by {grant.RevokedBy} already.", "Nothing needs to be done.");

        var now = clock.GetUtcNow();
        Acting.Because(request.Reason);
        grant.Revoke(now, Acting.Actor.Id, request.Reason);
        db.NoteGrant("access-class-revoked", grant, now);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(ClassGrantSummary.Of(grant));
    }
}
