using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Gives an account a role. Nobody gives one to themself, nor for a study that is not theirs to manage.</summary>
internal static class GrantRole
{
    /// <param name="Role">One of the roles.</param>
    /// <param name="Reason">Why, as an inspector should read it.</param>
    /// <param name="StudyOid">The study; left out: all.</param>
    /// <param name="SiteOid">The site; left out: all.</param>
    public sealed record Request(string Role, string Reason, string? StudyOid = null, string? SiteOid = null);

    public static async Task<Results<Created<GrantSummary>, ProblemHttpResult>> HandleAsync(
        string subjectId, Request request, ServiceDbContext db, ClaimsPrincipal user, GrantWriter writer, GrantRules rules, IEnumerable<ISubjectMemory> memories,
        ILogger<GrantRole.Request> logger, CancellationToken cancellationToken)
    {
        subjectId = GrantsEndpoints.Decode(subjectId);
        var grant = new Grant(request.Role, request.StudyOid, request.SiteOid);
        if ((Wording.FindReasonProblem(request.Reason) ?? Wording.FindNameProblem(subjectId, "subjectId", AccessGrant.SubjectLength) ?? rules.FindProblem(grant)) is { } problem)
            return problem;
        if (!user.May(Policies.ManageAccounts, new AccessScope(grant.StudyOid)))
            return NotPermitted.To(user, Policies.ManageAccounts, new AccessScope(grant.StudyOid)).ToResult();
        if (OwnAccess.Is(subjectId))
            return OwnAccess.Refused();
        if (await db.Set<AccessGrant>().AnyAsync(row => row.SubjectId == subjectId && row.Role == grant.Role && row.StudyOid == grant.StudyOid
            && row.SiteOid == grant.SiteOid && row.RevokedAt == null, cancellationToken))
            return Problem.Conflict("already-granted", $"'{subjectId}' has this grant already.", "Nothing needs to be done.");

        var row = writer.Write(db, subjectId, grant, request.Reason);
        await db.SaveChangesAsync(cancellationToken);
        memories.Forget(subjectId);
        logger.LogGranted(Acting.Actor.Id, subjectId, grant.ToString());
        return TypedResults.Created(GrantsEndpoints.PathOf(subjectId), GrantSummary.Of(row));
    }
}
