using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Makes the first key of cookies and forms as soon as the database can be used, and not within somebody's request.</summary>
internal sealed partial class KeyRingStart(
    DatabaseGate gate, IDataProtectionProvider protection, IOptions<AccountsOptions> options, IHostEnvironment environment, ILogger<KeyRingStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.KeyCertificateFile is null && !environment.IsDevelopment())
            LogPlainKeys();
        await gate.WaitAsync(stoppingToken);
        try
        {
            protection.CreateProtector("Security.Accounts.Start").Protect([]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNoKeys(exception);
        }
    }

    [LoggerMessage(3206, LogLevel.Warning, "The keys of cookies and forms lie unencrypted in the database: who reads it, or a backup of it, could make a session of anybody. "
        + "Set Accounts:KeyCertificateFile to a certificate with its key (PKCS#12), the same on all replicas. Keys that are there already stay as they are until they expire")]
    private partial void LogPlainKeys();

    [LoggerMessage(3201, LogLevel.Warning, "The keys of cookies and forms cannot be read from the database yet; the next request tries again")]
    private partial void LogNoKeys(Exception exception);
}
