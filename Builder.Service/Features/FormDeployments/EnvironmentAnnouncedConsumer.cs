using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.StudyReleases;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.FormDeployments;

/// <summary>An environment has started: what it has not answered goes out again, since SNS drops a message that no subscription takes.</summary>
internal sealed partial class EnvironmentAnnouncedConsumer(
    BuilderDbContext db, UnsettledPage unsettled, UnsettledReleases releases, IOptions<EnvironmentOptions> environments, TimeProvider clock,
    ILogger<EnvironmentAnnouncedConsumer> logger) : IConsumer<EnvironmentAnnounced>
{
    public async Task Consume(ConsumeContext<EnvironmentAnnounced> context)
    {
        var announcement = context.Message;
        if (environments.Value.Find(announcement.Environment) is not { } known)
        {
            LogUnknown(announcement.Environment);
            return;
        }
        if (known.Kind != announcement.Kind)
            LogOtherKind(announcement.Environment, announcement.Kind, known.Kind);
        await TakeOverAsync(announcement, context.CancellationToken);

        LogAnnounced(announcement.Environment, announcement.SoftwareVersion);
        await releases.SendAsync(announcement.Environment, context.CancellationToken);
        await unsettled.SendAsync(announcement.Environment, UnsettledPosition.Start, context);
    }

    private async Task TakeOverAsync(EnvironmentAnnounced announcement, CancellationToken cancellationToken)
    {
        var presence = await db.EnvironmentPresences.FindAsync([announcement.Environment], cancellationToken)
            ?? db.Add(new EnvironmentPresence { Environment = announcement.Environment }).Entity;
        presence.TakeOver(announcement, clock.GetUtcNow());
    }

    [LoggerMessage(2131, LogLevel.Information, "Environment {Environment} announced itself (software {SoftwareVersion})")]
    private partial void LogAnnounced(string environment, string softwareVersion);

    [LoggerMessage(2132, LogLevel.Warning, "Environment {Environment} announced itself and is not configured here; add it to Environments or stop it")]
    private partial void LogUnknown(string environment);

    [LoggerMessage(2133, LogLevel.Error, "Environment {Environment} says it is of kind {Kind}; configured is {ConfiguredKind}. The kind of an environment never changes: correct one of the two")]
    private partial void LogOtherKind(string environment, string kind, string configuredKind);
}
