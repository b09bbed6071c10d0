using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Security.Accounts;

namespace Operations.Doctor;

/// <summary>The certificate that encrypts the keys of cookies and forms in the database.</summary>
internal sealed class KeyCertificateCheck : IDoctorCheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public string What => "certificate of the keys of cookies";

    public Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Finding>>([Look(services)]);

    private Finding Look(IServiceProvider services)
    {
        var accounts = services.GetRequiredService<IOptions<AccountsOptions>>().Value;
        if (accounts.KeyCertificateFile is not { } file)
        {
            return LocalRun.IsIt(services)
                ? new(What, "none: the keys lie unencrypted in the database. On a machine of one's own that may be; in production it is wrong.")
                : new(What, "none: who reads the database or a backup of it could make a session of anybody.", "Set Accounts:KeyCertificateFile to a certificate with its key (PKCS#12), the same on all replicas (docs/security.md, Accounts).");
        }

        try
        {
            var password = accounts.KeyCertificatePasswordFile is { } words ? File.ReadLines(words).FirstOrDefault() : null;
            using var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return Judge(certificate, services.GetRequiredService<TimeProvider>().GetUtcNow());
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new(What, $"{file} cannot be read: {exception.Message}", "Check Accounts:KeyCertificateFile, Accounts:KeyCertificatePasswordFile and the rights on both files.");
        }
    }

    // An old certificate must stay readable: keys that it encrypted are in use until they expire.
    private Finding Judge(X509Certificate2 certificate, DateTimeOffset now)
    {
        var ends = new DateTimeOffset(certificate.NotAfter.ToUniversalTime());
        var day = ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        const string Anew = "Put a new one in its place on all replicas at once; people then sign in anew.";
        return !certificate.HasPrivateKey ? new(What, "it has no private key, so no replica could read the keys.", "Export it again together with its key, as PKCS#12.")
            : ends <= now ? new(What, $"it ended on {day}.", Anew)
            : ends - now < Soon ? new(What, $"it ends on {day}.", Anew)
            : new(What, $"good until {day}.");
    }
}
