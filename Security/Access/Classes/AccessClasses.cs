using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Reads access classes from the database, in a scope of its own, so that the context of a request stays untouched.</summary>
internal sealed class AccessClasses(IServiceScopeFactory scopes) : IAccessClasses
{
    public async Task<IReadOnlySet<string>> ReadableAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ReadReadableAsync(scope.ServiceProvider.GetRequiredService<ServiceDbContext>(), user, studyOid, cancellationToken);
    }

    public async Task<StudyBlinding> BlindingAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDbContext>();
        // The classes of the user first: what is assigned between the two queries is hidden, never shown.
        var readable = await ReadReadableAsync(db, user, studyOid, cancellationToken);
        var inForce = await db.Set<AccessClassAssignment>().AsNoTracking()
            .Where(assignment => assignment.StudyOid == studyOid && assignment.EndedAt == null).ToListAsync(cancellationToken);
        return new StudyBlinding(inForce, readable);
    }

    public async Task<bool> CanReadAsync(ClaimsPrincipal user, string studyOid, string formOid, string? itemOid, CancellationToken cancellationToken)
    {
        var blinding = await BlindingAsync(user, studyOid, cancellationToken);
        return itemOid is null ? !blinding.HidesForm(formOid) : !blinding.HidesItem(formOid, itemOid);
    }

    private static async Task<IReadOnlySet<string>> ReadReadableAsync(ServiceDbContext db, ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken)
    {
        if (ActorClaims.Of(user) is not { Id: var subjectId })
            return FrozenSet<string>.Empty;
        var grants = await db.Set<AccessClassGrant>().AsNoTracking()
            .Where(grant => grant.SubjectId == subjectId && grant.StudyOid == studyOid && grant.RevokedAt == null).ToListAsync(cancellationToken);
        return grants.Where(grant => string.Equals(grant.SubjectId, subjectId, StringComparison.Ordinal)).Select(grant => grant.AccessClass).ToFrozenSet(StringComparer.Ordinal);
    }
}
