using Builder.Service.Features.Reconciliation;
using Builder.Service.Features.Requests;
using Builder.Service.Features.StudyReleases;
using Builder.Service.Features.Webhooks;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Does what is due by the clock: deadlines, scheduled releases, answers whose deployment has become known, comparisons with environments and their repairs, idempotent answers and webhook deliveries that are old.</summary>
internal sealed partial class FormDeploymentSweeper(
    IServiceScopeFactory scopes, DatabaseGate gate, IOptions<FormDeploymentOptions> options, TimeProvider clock, ILogger<FormDeploymentSweeper> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Value.SweepInterval, clock);
        do
        {
            await SweepAsync<DeadlineSweep>(async sweep => { while (await sweep.RunAsync(stoppingToken)) { } }, stoppingToken);
            await SweepAsync<ScheduledReleaseSweep>(async sweep => { while (await sweep.RunAsync(stoppingToken)) { } }, stoppingToken);
            await SweepAsync<AnswerReconciliation>(sweep => sweep.RunAsync(stoppingToken), stoppingToken);
            await SweepAsync<ReconciliationSweep>(sweep => sweep.RunAsync(stoppingToken), stoppingToken);
            await SweepAsync<AutomaticRepairSweep>(async sweep => { while (await sweep.RunAsync(stoppingToken)) { } }, stoppingToken);
            await SweepAsync<IdempotentAnswerCleanup>(sweep => sweep.RunAsync(stoppingToken), stoppingToken);
            await SweepAsync<WebhookCleanup>(sweep => sweep.RunAsync(stoppingToken), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <remarks>A database that is away for a while must not end the sweeping.</remarks>
    private async Task SweepAsync<T>(Func<T, Task> run, CancellationToken stoppingToken)
        where T : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider.GetRequiredService<T>());
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(exception, typeof(T).Name);
        }
    }

    [LoggerMessage(2112, LogLevel.Error, "{Sweep} failed; it runs again at the next interval")]
    private partial void LogFailed(Exception exception, string sweep);
}
