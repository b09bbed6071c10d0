using Microsoft.AspNetCore.Identity;

namespace Security.Accounts;

/// <summary>A hash that no password fits. It is checked where there is no account, so that the time of the answer does not tell who has one.</summary>
internal sealed class DecoyHash
{
    private static readonly Account Nobody = new() { UserName = "", PrintedName = "", CreatedAt = default };
    private string? _hash;

    public void Check(IPasswordHasher<Account> hasher, string password)
    {
        _hash ??= hasher.HashPassword(Nobody, RandomCode.Create(6));
        hasher.VerifyHashedPassword(Nobody, _hash, password);
    }
}
