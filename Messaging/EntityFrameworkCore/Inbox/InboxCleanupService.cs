using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Cleans the inbox up at regular intervals. Several processes may do so at once.</summary>
internal sealed class InboxCleanupService<TDbContext>(
    IServiceScopeFactory scopes,
    TimeProvider clock,
    IOptions<InboxCleanupOptions<TDbContext>> options,
    ILogger<InboxCleanupService<TDbContext>> logger) : BackgroundService
    where TDbContext : DbContext
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // First a pause: at the start the database may still be migrated, and others have more urgent work.
        using var timer = new PeriodicTimer(options.Value.QueryDelay, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryCleanUpAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Each chunk is a statement of its own; the rest comes next time.
        }
    }

    private async Task TryCleanUpAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDbContext>();
            db.Database.SetCommandTimeout(options.Value.QueryTimeout);
            var deleted = await InboxCleanup.RunAsync(
                db, clock.GetUtcNow() - options.Value.DuplicateDetectionWindow, options.Value.QueryMessageLimit, stoppingToken);
            if (deleted > 0)
                DeliveryLog.CleanedUp(logger, deleted);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            DeliveryLog.CleanupFailed(logger, exception, options.Value.QueryDelay);
        }
    }
}
