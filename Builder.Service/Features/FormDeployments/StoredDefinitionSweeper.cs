using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Runs <see cref="StoredDefinitionSweep"/> at start and then daily. Any number of Builders may do so at once.</summary>
internal sealed partial class StoredDefinitionSweeper(
    IServiceScopeFactory scopes, DatabaseGate gate, IOptions<FormDeploymentOptions> options, TimeProvider clock, ILogger<StoredDefinitionSweeper> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.StoredDefinitionSweepInterval, clock);
        do
            await SweepAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <remarks>A store that is away for a while must not end the sweeping.</remarks>
    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<StoredDefinitionSweep>().RunAsync(stoppingToken);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(2116, LogLevel.Warning, "Definitions that nobody needs could not be deleted from the claim-check store; it is tried again at the next interval. Check the right to list and delete")]
    private partial void LogFailed(Exception exception);
}
