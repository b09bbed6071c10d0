using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ServiceDefaults;

/// <summary>Starts the bus in the background once the database is there, and stops it with the service.</summary>
/// <remarks>The HTTP side serves meanwhile; while the broker is down, messages wait in the outbox and readiness says so.</remarks>
internal sealed partial class BusStart(IBusDepot depot, DatabaseGate database, BusGate gate, TimeProvider clock, ILogger<BusStart> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _stopping = new();
    private volatile bool _isStarted;
    private Task? _stop;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WaitAsync(stoppingToken);
        while (!await TryStartAsync(stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);

        _isStarted = true;
        gate.Open();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        // A start that was cancelled has stopped by itself what it had begun; MassTransit does not take a second stop.
        if (_isStarted)
            await StopOnceAsync(cancellationToken);
    }

    /// <summary>A host may be stopped twice at once, by a signal and by its disposal; the bus may not.</summary>
    private Task StopOnceAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
            return _stop ??= depot.Stop(cancellationToken);
    }

    private async Task<bool> TryStartAsync(CancellationToken stoppingToken)
    {
        try
        {
            await depot.Start(stoppingToken);
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(1301, LogLevel.Warning, "The bus did not start; trying again in 5 s. Check Aws:ServiceUrl, Aws:Region and the rights of the service")]
    private partial void LogFailed(Exception exception);
}
