using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Runs the delivery while the host runs: at each commit of this process, and by polling for those of others.</summary>
internal sealed class OutboxDeliveryService<TDbContext>(
    OutboxDelivery<TDbContext> delivery,
    IBusControl bus,
    IBusOutboxNotification signal,
    TimeProvider clock,
    IOptions<OutboxDeliverySettings> settings,
    ILogger<OutboxDeliveryService<TDbContext>> logger) : BackgroundService, IHostedLifecycleService
    where TDbContext : DbContext
{
    private static readonly TimeSpan HealthPollInterval = TimeSpan.FromMilliseconds(100);

    private bool wasHealthy;
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
                if (!await TryDeliverAsync(stoppingToken))
                    await signal.WaitForDelivery(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pass has settled what it sent and let go of the rest.
        }
    }

    private async Task<bool> TryDeliverAsync(CancellationToken stoppingToken)
    {
        try
        {
            var found = await delivery.DeliverAsync(stoppingToken);
            failures = 0;
            return found;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            var delay = settings.Value.DelayDuringOutage(++failures);
            DeliveryLog.PassFailed(logger, exception, delay);
            await Task.Delay(delay, clock, stoppingToken);
            return true;
        }
    }

    // At first wholly healthy: SNS drops what is published before this process's queues have subscribed.
    // Later one endpoint in trouble must not keep messages to all others back.
    private async Task WaitForBusAsync(CancellationToken stoppingToken)
    {
        while (!IsReady(bus.CheckHealth().Status))
            await Task.Delay(HealthPollInterval, clock, stoppingToken);

        wasHealthy = true;
    }

    private bool IsReady(BusHealthStatus status) =>
        status == BusHealthStatus.Healthy || (wasHealthy && status == BusHealthStatus.Degraded);
}
