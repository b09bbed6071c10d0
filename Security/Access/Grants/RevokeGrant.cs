using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Takes a role back. The row stays, with who did it and why. The last administrator of all studies keeps the role.</summary>
internal static class RevokeGrant
{
    /// <param name="Reason">Why, as an inspector should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Ok<GrantSummary>, ProblemHttpResult>> HandleAsync(
        string subjectId, long id, Request request, ServiceDbContext db, ClaimsPrincipal user, GrantWriter writer, IEnumerable<ISubjectMemory> memories,
        ILogger<RevokeGrant.Request> logger, CancellationToken cancellationToken)
    {
        subjectId = GrantsEndpoints.Decode(subjectId);
        if (Wording.FindReasonProblem(request.Reason) is { } problem)
            return problem;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAdministratorsAsync(cancellationToken);
        var grant = await db.Set<AccessGrant>().SingleOrDefaultAsync(row => row.Id == id && row.SubjectId == subjectId, cancellationToken);
        if (grant is null || !user.May(Policies.ManageAccounts, new AccessScope(grant.StudyOid)))
            return Problem.NotFound("unknown-grant", $"'{subjectId}' has no grant {id}.", $"GET {GrantsEndpoints.PathOf(subjectId)} lists the grants.");
        if (grant.RevokedAt is not null)
            return Problem.Conflict("already-revoked", $"The grant was revoked by {grant.RevokedBy} already.", "Nothing needs to be done.");
        if (await db.IsLastAdministratorAsync(grant, cancellationToken))
            return Problem.Conflict("last-administrator", "This is the last administrator of all studies; without one nobody could grant anything again.",
                "Make somebody else administrator first.");

        writer.Revoke(db, grant, request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        // As the row spells it: a database that passes over capitals finds it by another spelling too.
        memories.Forget(grant.SubjectId);
        logger.LogRevoked(Acting.Actor.Id, subjectId, grant.ToGrant().ToString());
        return TypedResults.Ok(GrantSummary.Of(grant));
    }
}
