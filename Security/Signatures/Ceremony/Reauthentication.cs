using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Security.Signatures;

/// <summary>For accounts of an identity provider: proves that somebody signed in afresh after the ceremony began. The ceremony travels with the browser, encrypted, so that any replica can end it.</summary>
internal sealed class Reauthentication(IDataProtectionProvider protection, IOptions<SigningOptions> options, TimeProvider clock)
{
    // The provider's clock is not ours, and it tells whole seconds.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Security.Signatures.Reauthentication");

    /// <summary>Begins a ceremony for one state of one record.</summary>
    public string Begin(Signer signer, SignatureSubject subject) => _protector.Protect(string.Join('\n',
        Stamp(clock.GetUtcNow()), Stamp(signer.AuthenticatedAt ?? DateTimeOffset.MinValue), Binding(signer, subject)));

    /// <summary>True when the signer has signed in since then, is the one who began, and signs what was shown.</summary>
    public bool IsProven(string? ceremony, Signer signer, SignatureSubject subject)
    {
        if (Read(ceremony) is not [var startedAt, var before, var binding] || binding != Binding(signer, subject) || signer.AuthenticatedAt is not { } proven)
            return false;
        var age = clock.GetUtcNow() - proven;
        // The skew alone would let a sign-in pass that was made seconds before; so it must also be another one than at the beginning.
        return proven > Time(before) && proven >= Time(startedAt) - ClockSkew && age >= -ClockSkew && age <= options.Value.FreshFor;
    }

    private string[]? Read(string? ceremony)
    {
        if (string.IsNullOrEmpty(ceremony))
            return null;
        try
        {
            return _protector.Unprotect(ceremony).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Binding(Signer signer, SignatureSubject subject)
    {
        var parts = new[] { signer.Actor.Id, subject.StudyOid, subject.Type, subject.Key, subject.Hash };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}"))))));
    }

    private static string Stamp(DateTimeOffset time) => time.UtcTicks.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string stamp) => new(long.Parse(stamp, CultureInfo.InvariantCulture), TimeSpan.Zero);
}
