using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Security.Access;
using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Creates the account that all others are made with, where there is none at all, and sees to it that somebody can get in with it.</summary>
internal sealed class FirstAdministrator(
    ServiceDbContext db, UserManager<Account> manager, AccountPasswords passwords, IGrantWriter grants, FirstPassword output, SecurityOptions service,
    IOptions<AccountsOptions> options, TimeProvider clock)
{
    public const string UserName = "admin";
    private const string Reason = "First start: there was no account.", RenewalReason = "Start: the only account's one-time password had expired before anybody used it.";

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
        using var act = Begin(Reason);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (await TryAddAsync(cancellationToken) is not { } password)
                return false; // Another replica was first.
            await output.WriteAsync(password, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (DatabaseFailures.IsDuplicateKey(exception))
        {
            return false; // Another replica was first, by a moment.
        }
    }

    /// <summary>Gives it another one-time password where it is the only account, nobody ever signed in with it, and the password has expired. No person could.</summary>
    /// <returns>True when this replica did.</returns>
    public async Task<bool> RenewIfExpiredAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<Account>().Take(2).ToListAsync(cancellationToken) is not [{ UserName: UserName, LastSignInAt: null, IsDisabled: false } account]
            || !account.HasExpiredOneTimePassword(options.Value.OneTimePasswordLifetime, clock.GetUtcNow()))
            return false;
        using var act = Begin(RenewalReason);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var password = await passwords.SetOneTimeAsync(account);
        account.ForgetFailures();
        db.Note(new AuditNote(AccountActions.PasswordReset, account.ToAuditSubject(), clock.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // Another replica was first.
        }

        await output.WriteAsync(password, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private IDisposable Begin(string reason) => Acting.Begin(new Act { Actor = Actor.OfService(service.ServiceName), Through = "start", Reason = reason });

    /// <summary>Adds the account; null when it is there by now.</summary>
    private async Task<OneTimePassword?> TryAddAsync(CancellationToken cancellationToken)
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
