using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>Runs the sealer for as long as the service runs.</summary>
internal sealed partial class AuditSealing(
    IServiceScopeFactory scopes, DatabaseGate gate, AuditSignal signal, SecurityOptions service, IOptions<AuditOptions> options, TimeProvider clock,
    ILogger<AuditSealing> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        var pace = new SealPace(options.Value.SealInterval, clock.GetUtcNow());
        while (true)
        {
            await Task.Delay(pace.Interval, clock, stoppingToken);
            if (pace.RestOf(clock.GetUtcNow()) is var rest && rest > TimeSpan.Zero && await signal.WaitAsync(rest, clock, stoppingToken))
                pace.Work(clock.GetUtcNow());
            signal.Reset();
            while (await TrySealAsync(stoppingToken) is var count && count > 0)
            {
                pace.Work(clock.GetUtcNow());
                if (count < AuditSealer.RoundSize)
                    break;
            }
        }
    }

    /// <remarks>A database that is away for a while must not end the sealing: the queue keeps what is to be sealed.</remarks>
    private async Task<int> TrySealAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var act = Acting.Begin(new Act { Actor = Actor.OfService(service.ServiceName), Through = nameof(AuditSealing) });
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<AuditSealer>().RunAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception);
            return 0;
        }
    }

    [LoggerMessage(3111, LogLevel.Error, "The audit trail could not be sealed; it is tried again at the next interval. If this stays, 'verify' reports rows unsealed for over 60 s")]
    private partial void LogFailed(Exception exception);
}
