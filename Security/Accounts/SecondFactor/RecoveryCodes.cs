using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>The codes that stand in for an authenticator app that is lost. The caller saves.</summary>
internal sealed class RecoveryCodes(ServiceDbContext db, TimeProvider clock)
{
    /// <summary>How many an account gets.</summary>
    public const int Count = 10;

    /// <summary>Gives an account new codes; those of before are worth nothing any more.</summary>
    /// <returns>The codes, which are nowhere kept: show them once.</returns>
    public async Task<IReadOnlyList<string>> ReplaceAsync(Account account, CancellationToken cancellationToken)
    {
        await RemoveAsync(account, cancellationToken);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomCode.Create(groups: 4)).ToList();
        db.AddRange(codes.Select(code => new AccountRecoveryCode { AccountId = account.Id, Hash = Hash(account, code) }));
        return codes;
    }

    /// <summary>Takes all codes of an account away.</summary>
    public async Task RemoveAsync(Account account, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.Set<AccountRecoveryCode>().Where(code => code.AccountId == account.Id).ToListAsync(cancellationToken));

    /// <summary>Uses a code up; false when the account has none like it left.</summary>
    public async Task<bool> TryUseAsync(Account account, string typed, CancellationToken cancellationToken)
    {
        var hash = Hash(account, typed);
        if (await db.Set<AccountRecoveryCode>().FirstOrDefaultAsync(code => code.AccountId == account.Id && code.Hash == hash && code.UsedAt == null, cancellationToken) is not { } found)
            return false;
        found.UsedAt = clock.GetUtcNow();
        return true;
    }

    /// <summary>How many an account has left.</summary>
    public Task<int> CountLeftAsync(Account account, CancellationToken cancellationToken) =>
        db.Set<AccountRecoveryCode>().CountAsync(code => code.AccountId == account.Id && code.UsedAt == null, cancellationToken);

    // Hyphens, blanks and capitals do not count.
    private static string Hash(Account account, string code) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{account.Id:n}:{string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant()}")));
}
