using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Accounts;

/// <summary>Sees to the first administrator once the database can be used.</summary>
internal sealed partial class FirstAdministratorStart(
    IServiceScopeFactory scopes, DatabaseGate gate, TimeProvider clock, ILogger<FirstAdministratorStart> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        while (!await TryCreateAsync(stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task<bool> TryCreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var first = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
            if (await first.CreateIfNoneAsync(cancellationToken))
                LogCreated(FirstAdministrator.UserName);
            else if (await first.RenewIfExpiredAsync(cancellationToken))
                LogRenewed(FirstAdministrator.UserName);
            return true;
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(3202, LogLevel.Information, "There was no account, so '{UserName}' was created. Its one-time password stands in Accounts:FirstPasswordFile or on standard error, and nowhere else")]
    private partial void LogCreated(string userName);

    [LoggerMessage(3205, LogLevel.Warning, "Nobody used the one-time password of '{UserName}', the only account, in time, so it got another. It stands in Accounts:FirstPasswordFile or on standard error, and nowhere else")]
    private partial void LogRenewed(string userName);

    [LoggerMessage(3203, LogLevel.Error, "The first administrator could not be created; trying again in 10 s. Check that the database can be written, and the file Accounts:FirstPasswordFile")]
    private partial void LogFailed(Exception exception);
}
