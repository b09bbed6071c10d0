using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Makes the first key of cookies and forms as soon as the database can be used, and not within somebody's request.</summary>
internal sealed partial class KeyRingStart(DatabaseGate gate, IDataProtectionProvider protection, ILogger<KeyRingStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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

    [LoggerMessage(3201, LogLevel.Warning, "The keys of cookies and forms cannot be read from the database yet; the next request tries again")]
    private partial void LogNoKeys(Exception exception);
}
