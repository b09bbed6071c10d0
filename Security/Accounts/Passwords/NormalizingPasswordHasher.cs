using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Security.Accounts;

/// <summary>The framework's hash (PBKDF2 with HMAC-SHA512, salted) over the one form of a password.</summary>
internal sealed class NormalizingPasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    public override string HashPassword(Account user, string password) => PasswordText.TryNormalize(password, out var normalized)
        ? base.HashPassword(user, normalized)
        : throw new ArgumentException("The password holds what cannot be hashed; the password rules refuse it first.", nameof(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        var isText = PasswordText.TryNormalize(providedPassword, out var normalized);
        // What is no text takes as long as a wrong password.
        var result = base.VerifyHashedPassword(user, hashedPassword, normalized ?? "");
        return isText ? result : PasswordVerificationResult.Failed;
    }
}
