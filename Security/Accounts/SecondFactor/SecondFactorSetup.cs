using Security.Audit;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Switches the second factor of an account on and off, and notes it.</summary>
internal sealed class SecondFactorSetup(ServiceDbContext db, AuthenticatorKeys keys, RecoveryCodes recoveryCodes, TimeProvider clock)
{
    /// <summary>Switches it on, if the code shows that the app has the key.</summary>
    /// <returns>The recovery codes, to be shown once; null when the code does not fit the key.</returns>
    public async Task<IReadOnlyList<string>?> TryEnableAsync(Account account, string key, string code, CancellationToken cancellationToken)
    {
        if (keys.FindStep(key, code, lastStep: 0) is not { } step)
            return null;
        (account.AuthenticatorKey, account.TwoFactorEnabled, account.LastCodeStep) = (keys.Protect(key), true, step);
        return await SaveCodesAsync(account, AccountActions.SecondFactorEnabled, cancellationToken);
    }

    /// <summary>Makes new recovery codes.</summary>
    public Task<IReadOnlyList<string>> RenewCodesAsync(Account account, CancellationToken cancellationToken) =>
        SaveCodesAsync(account, AccountActions.RecoveryCodesMade, cancellationToken);

    /// <summary>Switches it off, with its recovery codes. The caller saves, with the note of why.</summary>
    public Task DisableAsync(Account account, CancellationToken cancellationToken)
    {
        (account.AuthenticatorKey, account.TwoFactorEnabled) = (null, false);
        return recoveryCodes.RemoveAsync(account, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> SaveCodesAsync(Account account, string action, CancellationToken cancellationToken)
    {
        var codes = await recoveryCodes.ReplaceAsync(account, cancellationToken);
        db.Note(new AuditNote(action, account.ToAuditSubject(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }
}
