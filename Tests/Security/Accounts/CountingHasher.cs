using Microsoft.AspNetCore.Identity;
using Security.Accounts;

namespace Tests.Security.Accounts;

/// <summary>Counts how often a password is compared, which is what takes time.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    public int Verified { get; private set; }

    public string HashPassword(Account user, string password) => "hash";

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Verified++;
        return PasswordVerificationResult.Failed;
    }
}
