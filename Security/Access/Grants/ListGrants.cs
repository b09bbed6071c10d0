using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>All grants that an account has or had, the oldest first, in the studies that the administrator manages.</summary>
internal static class ListGrants
{
    /// <param name="SubjectId">The account.</param>
    /// <param name="Grants">Its grants; none for an unknown account, since people of an identity provider may be granted before they first come.</param>
    public sealed record Response(string SubjectId, IReadOnlyList<GrantSummary> Grants);

    public static async Task<Ok<Response>> HandleAsync(string subjectId, ServiceDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        subjectId = GrantsEndpoints.Decode(subjectId);
        var grants = await db.Set<AccessGrant>().AsNoTracking().Where(grant => grant.SubjectId == subjectId).OrderBy(grant => grant.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(subjectId,
            [.. grants.Where(grant => user.May(Policies.ManageAccounts, new AccessScope(grant.StudyOid))).Select(GrantSummary.Of)]));
    }
}
