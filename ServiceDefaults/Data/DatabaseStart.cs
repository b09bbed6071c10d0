using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ServiceDefaults;

/// <summary>Waits for the database in the background, migrates it if so configured, then opens the gate.</summary>
/// <remarks>A service whose database is down starts all the same: it answers probes, says what is missing, and goes on by itself.</remarks>
internal sealed partial class DatabaseStart(
    IServiceScopeFactory scopes, DatabaseGate gate, IOptions<DatabaseOptions> options, TimeProvider clock, ILogger<DatabaseStart> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryOpenAsync(stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task<bool> TryOpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ServiceDbContext>().Database;
            if (options.Value.MigrateAtStart)
                await database.MigrateAsync(cancellationToken);
            else if ((await database.GetPendingMigrationsAsync(cancellationToken)).ToList() is { Count: > 0 } pending)
            {
                LogPending(pending.Count, pending[^1]);
                return false;
            }

            gate.Open();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogUnavailable(exception.GetBaseException().Message);
            return false;
        }
    }

    [LoggerMessage(1201, LogLevel.Warning, "The database lacks {Count} migrations up to {Last}; waiting. Run the command 'migrate', or set Database:MigrateAtStart")]
    private partial void LogPending(int count, string last);

    [LoggerMessage(1202, LogLevel.Warning, "The database cannot be used yet; trying again in 2 s: {Reason}")]
    private partial void LogUnavailable(string reason);
}
