using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Environments;

/// <summary>Tells the Builder at each start that this environment can be reached: queue and subscriptions stand.</summary>
/// <remarks>
/// SNS drops what no subscription matches, so what was sent before the first start is sent again on this word. A new filter policy may take up to
/// 15 minutes until it holds everywhere (source: Amazon SNS developer guide, Message filtering); what was dropped meanwhile is sent on the second word.
/// </remarks>
internal sealed partial class AnnounceEnvironment(
    IServiceScopeFactory scopes, BusGate bus, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<AnnounceEnvironment> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UntilFiltersStand = TimeSpan.FromMinutes(16);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var act = Acting.BeginService(environment.Value.ServiceName, nameof(AnnounceEnvironment));
        await bus.WaitAsync(stoppingToken);
        await AnnounceAsync(stoppingToken);
        await Task.Delay(UntilFiltersStand, clock, stoppingToken);
        await AnnounceAsync(stoppingToken);
    }

    private async Task AnnounceAsync(CancellationToken stoppingToken)
    {
        var announcement = Announcement();
        while (!await TryAnnounceAsync(announcement, stoppingToken))
            await Task.Delay(Pause, clock, stoppingToken);
    }

    private async Task<bool> TryAnnounceAsync(EnvironmentAnnounced announcement, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            // Through the outbox: once the save is done, it is sent even if the broker goes away now.
            await scope.ServiceProvider.GetRequiredService<IPublishEndpoint>().Publish(announcement, stoppingToken);
            await scope.ServiceProvider.GetRequiredService<CdmsDbContext>().SaveChangesAsync(stoppingToken);
            LogAnnounced(announcement.Environment, announcement.Kind);
            return true;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailed(announcement.Environment, exception);
            return false;
        }
    }

    private EnvironmentAnnounced Announcement() => new()
    {
        Environment = environment.Value.Environment,
        Kind = environment.Value.Kind,
        SoftwareVersion = Environments.SoftwareVersion.Value,
        AnnouncedAt = clock.GetUtcNow(),
    };

    [LoggerMessage(2201, LogLevel.Information, "Announced environment {Environment} of kind {Kind}")]
    private partial void LogAnnounced(string environment, string kind);

    [LoggerMessage(2202, LogLevel.Warning, "Environment {Environment} could not be announced; trying again in 5 s")]
    private partial void LogFailed(string environment, Exception exception);
}
