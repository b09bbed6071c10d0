using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace Security.Accounts;

/// <summary>Keys of authenticator apps: codes of six figures that change every 30 seconds (RFC 6238 with HMAC-SHA1, the one kind that every app knows).</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>As long as SHA-1 (RFC 4226, section 4, requirement 6).</summary>
    private const int KeyBytes = 20;

    // One step back and one ahead, for clocks that differ and codes typed slowly (RFC 6238, 5.2).
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector _stored = protection.CreateProtector("Security.Accounts.AuthenticatorKey");
    private readonly IDataProtector _offered = protection.CreateProtector("Security.Accounts.OfferedAuthenticatorKey");

    /// <summary>A new key, base32.</summary>
    public static string Create() => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>For <see cref="Account.AuthenticatorKey"/>.</summary>
    public string Protect(string key) => _stored.Protect(key);

    /// <summary>A key on its way through the form that sets it up: nothing is stored before the app is seen to work. Good for this account until its password changes.</summary>
    public string Offer(Account account, string key) => _offered.Protect($"{account.Id:n}{account.SecurityStamp}:{key}");

    /// <summary>Takes an offered key back; null when it was offered to somebody else, or is none.</summary>
    public string? FindOffered(Account account, string? offer)
    {
        try
        {
            var text = _offered.Unprotect(offer ?? "");
            var owner = $"{account.Id:n}{account.SecurityStamp}:";
            return text.StartsWith(owner, StringComparison.Ordinal) ? text[owner.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The time step of a code; null when it does not fit the account's key, or is not newer than the last one taken.</summary>
    /// <exception cref="CryptographicException">The key that protects it is gone: an administrator resets the second factor.</exception>
    public long? FindStep(Account account, string code) =>
        account.AuthenticatorKey is { } key ? FindStep(_stored.Unprotect(key), code, account.LastCodeStep) : null;

    /// <summary>The time step of a code; null when it does not fit the key, or is not newer than <paramref name="lastStep"/>.</summary>
    public long? FindStep(string key, string code, long lastStep) =>
        new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, Figures(code), out var step, Window) && step > lastStep ? step : null;

    // Apps show 123 456, and people type what they see.
    private static string Figures(string code) => code.Replace(" ", "", StringComparison.Ordinal);
}
