using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults;

/// <summary>Not ready from the moment the service is told to stop, and for a while before it stops: whoever sends requests there has time to go elsewhere.</summary>
// "Hosting": { "DrainDelay": "00:00:05" }
internal sealed class DrainHealth(IConfiguration configuration, TimeProvider clock) : IHealthCheck, IHostedLifecycleService
{
    private readonly TimeSpan _delay = configuration.GetValue("Hosting:DrainDelay", TimeSpan.Zero);
    private volatile bool _isStopping;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isStopping ? HealthCheckResult.Unhealthy("The service is stopping.") : HealthCheckResult.Healthy());

    /// <summary>Runs before anything of the service stops.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        if (_delay > TimeSpan.Zero)
            await Task.Delay(_delay, clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
