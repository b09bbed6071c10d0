using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Runs the delivery while the host runs: opens the pipeline to the commits of this process, and polls for what was left or is others'.</summary>
internal sealed class OutboxDeliveryService<TDbContext>(
    OutboxDelivery<TDbContext> delivery,
    OutboxPipeline<TDbContext> pipeline,
    IBusControl bus,
    IBusOutboxNotification signal,
    TimeProvider clock,
    IOptions<OutboxDeliverySettings> settings,
    ILogger<OutboxDeliveryService<TDbContext>> logger) : BackgroundService, IHostedLifecycleService
    where TDbContext : DbContext
{
    private static readonly TimeSpan HealthPollInterval = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan NoticeableClaim = TimeSpan.FromMilliseconds(50);

    private const int PausePerClaim = 20;

    private bool wasHealthy;
    private int rounds;
    private int failures;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Before any service stops, the bus among them: what is being sent can still end well.
    public Task StoppingAsync(CancellationToken cancellationToken) => StopAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the thread that starts the host.
        await Task.Yield();
        try
        {
            while (true)
            {
                await WaitForBusAsync(stoppingToken);
                if (await TryFeedAsync(stoppingToken) is not Found.Many)
                    await signal.WaitForDelivery(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is being sent ends, within its time limit; the rest is let go.
        }
        finally
        {
            await pipeline.StopAsync(CancellationToken.None);
        }
    }

    private async Task<Found> TryFeedAsync(CancellationToken stoppingToken)
    {
        try
        {
            var found = await delivery.FeedAsync(stoppingToken);
            failures = 0;

            // From the first look on: what older messages there are, with the same group perhaps, are now under way.
            pipeline.IsOpen = true;
            await SpareAsync(found, stoppingToken);
            return found;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            var delay = settings.Value.DelayDuringOutage(++failures);
            DeliveryLog.PassFailed(logger, exception, delay);
            await Task.Delay(delay, clock, stoppingToken);
            return Found.Many;
        }
    }

    // While the broker is away, one unit now and then shows when it is back. A long claim in vain, past many units that are not due, is not
    // repeated so soon that the database does nothing else.
    private async Task SpareAsync(Found found, CancellationToken stoppingToken)
    {
        rounds = pipeline.IsBrokerAway ? rounds + 1 : 0;
        if (rounds > 0)
            await Task.Delay(settings.Value.DelayDuringOutage(rounds), clock, stoppingToken);
        else if (found == Found.Nothing && delivery.LastClaim > NoticeableClaim)
            await Task.Delay(delivery.LastClaim * PausePerClaim, clock, stoppingToken);
    }

    // At first wholly healthy: SNS drops what is published before this process's queues have subscribed.
    // Later one endpoint in trouble must not keep messages to all others back.
    private async Task WaitForBusAsync(CancellationToken stoppingToken)
    {
        while (!IsReady(bus.CheckHealth().Status))
        {
            pipeline.IsOpen = false;
            await Task.Delay(HealthPollInterval, clock, stoppingToken);
        }

        wasHealthy = true;
    }

    private bool IsReady(BusHealthStatus status) =>
        status == BusHealthStatus.Healthy || (wasHealthy && status == BusHealthStatus.Degraded);
}
