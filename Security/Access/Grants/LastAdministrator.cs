using Microsoft.EntityFrameworkCore;
using Security.Accounts;

namespace Security.Access;

/// <summary>Keeps a service from losing its last administrator of all studies.</summary>
internal static class LastAdministrator
{
    /// <summary>Makes other revocations wait until this transaction ends: two administrators might revoke each other at the same moment.</summary>
    /// <remarks>The row that everybody locks is the first administrator's. It is never deleted, so it is always the same one.</remarks>
    public static async Task LockAdministratorsAsync(this DbContext db, CancellationToken cancellationToken)
    {
        var first = await db.Set<AccessGrant>().Where(grant => grant.Role == Roles.Administrator).MinAsync(grant => (long?)grant.Id, cancellationToken);
        // Writes a column's own value over it: an update takes the row's lock on every database alike.
        await db.Set<AccessGrant>().Where(grant => grant.Id == first).ExecuteUpdateAsync(update => update.SetProperty(grant => grant.Role, grant => grant.Role), cancellationToken);
    }

    /// <summary>True when no other grant makes an administrator of all studies who may sign in. Programs of the configuration do not count: a file can lose them.</summary>
    public static async Task<bool> IsLastAdministratorAsync(this DbContext db, AccessGrant grant, CancellationToken cancellationToken) =>
        grant is { Role: Roles.Administrator, StudyOid: null, SiteOid: null }
        && !await db.Set<AccessGrant>().AnyAsync(
            other => other.Id != grant.Id && other.Role == Roles.Administrator && other.StudyOid == null && other.SiteOid == null && other.RevokedAt == null
                && !db.Set<Account>().Any(account => account.IsDisabled && account.UserName == other.SubjectId),
            cancellationToken);
}
