using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Security.Accounts;

/// <summary>Sets passwords. The caller saves, with the note of why.</summary>
internal sealed class AccountPasswords(
    UserManager<Account> manager, IPasswordValidator<Account> rules, IPasswordHasher<Account> hasher, IOptions<AccountsOptions> options, TimeProvider clock)
{
    /// <summary>Sets the password that its owner chose, and ends all sessions but the one that is begun afterwards.</summary>
    /// <returns>The first rule that it breaks; null when it is set.</returns>
    public async Task<IdentityError?> TrySetAsync(Account account, string password)
    {
        if ((await rules.ValidateAsync(manager, account, password)).Errors.FirstOrDefault() is { } error)
            return error;
        await SetAsync(account, password, mustChange: false);
        return null;
    }

    /// <summary>Sets a one-time password, about 99 bits, and ends all sessions.</summary>
    /// <returns>The password, which is nowhere kept.</returns>
    public async Task<OneTimePassword> SetOneTimeAsync(Account account)
    {
        var password = RandomCode.Create(groups: 4);
        await SetAsync(account, password, mustChange: true);
        return new(account.SubjectId, password, account.PasswordChangedAt + options.Value.OneTimePasswordLifetime);
    }

    private async Task SetAsync(Account account, string password, bool mustChange)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.PasswordChangedAt = clock.GetUtcNow();
        account.MustChangePassword = mustChange;
        await manager.UpdateSecurityStampAsync(account);
    }
}
