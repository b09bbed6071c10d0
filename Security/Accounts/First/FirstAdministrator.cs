using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Creates the account that all others are made with, where there is none at all.</summary>
internal sealed class FirstAdministrator(
    ServiceDbContext db, UserManager<Account> manager, AccountPasswords passwords, IGrantWriter grants, FirstPassword output, SecurityOptions service, TimeProvider clock)
{
    public const string UserName = "admin";
    private const string Reason = "First start: there was no account.";

    /// <summary>Creates it; does nothing where there is an account.</summary>
    /// <returns>True when this replica created it.</returns>
    /// <remarks>
    /// The unique user name decides between replicas that start at once. The password is written out before the commit: one that was written and not committed does
    /// no harm, one that was committed and not written would lock everybody out.
    /// </remarks>
    public async Task<bool> CreateIfNoneAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().AnyAsync(cancellationToken))
            return false;
        using var act = Acting.Begin(new Act { Actor = Actor.OfService(service.ServiceName), Through = "start", Reason = Reason });
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await TryAddAsync(cancellationToken) is not { } password)
                return false; // Another replica was first.
            await output.WriteAsync(UserName, password, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (DatabaseFailures.IsDuplicateKey(exception))
        {
            return false; // Another replica was first, by a moment.
        }
    }

    /// <summary>Adds the account; null when it is there by now.</summary>
    private async Task<string?> TryAddAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var account = new Account { Id = Guid.CreateVersion7(now), UserName = UserName, PrintedName = "First administrator", CreatedAt = now };
        var password = await passwords.SetOneTimeAsync(account);
        // Of its rules only one can be broken by this account: that the name is free.
        if (await manager.CreateAsync(account) is { Succeeded: false })
            return null;
        grants.Add(db, UserName, new Grant(Roles.Administrator), Reason);
        db.Note(new AuditNote(AccountActions.AccountCreated, account.ToAuditSubject(), now));
        await db.SaveChangesAsync(cancellationToken);
        return password;
    }
}
