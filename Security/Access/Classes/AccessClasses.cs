using System.Collections.Frozen;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Reads access classes by the context of the request.</summary>
/// <remarks>By no other: a request that holds a connection and wants a second one waits for those who do the same, once there are as many as connections.</remarks>
internal sealed class AccessClasses(ServiceDbContext db) : IAccessClasses
{
    public async Task<IReadOnlySet<string>> ReadableAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken)
    {
        if (ActorClaims.Of(user) is not { Id: var subjectId })
            return FrozenSet<string>.Empty;
        var grants = await db.Set<AccessClassGrant>().AsNoTracking()
            .Where(grant => grant.SubjectId == subjectId && grant.StudyOid == studyOid && grant.RevokedAt == null).ToListAsync(cancellationToken);
        return grants.Where(grant => string.Equals(grant.SubjectId, subjectId, StringComparison.Ordinal)).Select(grant => grant.AccessClass).ToFrozenSet(StringComparer.Ordinal);
    }

    public async Task<StudyBlinding> BlindingAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken)
    {
        // Most studies blind nothing, and then nobody's classes matter.
        var inForce = await ReadInForceAsync(studyOid, cancellationToken);
        if (inForce.Count == 0)
            return new StudyBlinding(inForce, FrozenSet<string>.Empty);
        // The classes of the user, then what is assigned: what comes between the two queries is hidden, never shown.
        var readable = await ReadableAsync(user, studyOid, cancellationToken);
        return new StudyBlinding(await ReadInForceAsync(studyOid, cancellationToken), readable);
    }

    public async Task<bool> CanReadAsync(ClaimsPrincipal user, string studyOid, string formOid, string? itemOid, CancellationToken cancellationToken)
    {
        var blinding = await BlindingAsync(user, studyOid, cancellationToken);
        return itemOid is null ? !blinding.HidesForm(formOid) : !blinding.HidesItem(formOid, itemOid);
    }

    private Task<List<AccessClassAssignment>> ReadInForceAsync(string studyOid, CancellationToken cancellationToken) => db.Set<AccessClassAssignment>().AsNoTracking()
        .Where(assignment => assignment.StudyOid == studyOid && assignment.EndedAt == null).ToListAsync(cancellationToken);
}
