using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Sees to it that somebody is always left who can manage accounts.</summary>
internal sealed class Administrators(ServiceDbContext db)
{
    /// <summary>Lets one change at a time look at who the administrators are. Call it in the transaction of the change, before looking.</summary>
    /// <remarks>Two administrators who disable each other at the same moment would each see the other one still there. All take the lock of the oldest account's row.</remarks>
    public async Task LockAsync(CancellationToken cancellationToken)
    {
        // Also those who revoke the role at this moment.
        await db.LockAdministratorsAsync(cancellationToken);
        var oldest = await db.Set<Account>().OrderBy(account => account.CreatedAt).ThenBy(account => account.Id).Select(account => account.Id).FirstAsync(cancellationToken);
        await db.Set<Account>().Where(account => account.Id == oldest)
            .ExecuteUpdateAsync(account => account.SetProperty(row => row.Revision, row => row.Revision), cancellationToken);
    }

    /// <summary>True when an account is that of an administrator and no other enabled account is.</summary>
    public async Task<bool> IsLastAsync(string userName, CancellationToken cancellationToken)
    {
        if (!await IsAdministratorAsync(userName, cancellationToken))
            return false;
        var others = await db.Set<Account>().Where(account => !account.IsDisabled && account.UserName != userName).Select(account => account.UserName!).ToListAsync(cancellationToken);
        foreach (var other in others)
        {
            if (await IsAdministratorAsync(other, cancellationToken))
                return false;
        }

        return true;
    }

    // As it stands now, not as it is remembered.
    private Task<bool> IsAdministratorAsync(string userName, CancellationToken cancellationToken) => db.Set<AccessGrant>().AnyAsync(
        grant => grant.SubjectId == userName && grant.Role == Roles.Administrator && grant.StudyOid == null && grant.SiteOid == null && grant.RevokedAt == null, cancellationToken);
}
