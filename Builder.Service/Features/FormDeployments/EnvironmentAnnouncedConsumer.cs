using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.FormDeployments;

/// <summary>An environment has started: what it has not answered goes out again, since SNS drops a message that no subscription takes.</summary>
/// <remarks>
/// All of it, however lately it was sent: what went out a second before the subscription stood is as lost as what went out yesterday, and
/// the clocks of two machines cannot tell the two apart. The environment answers a repeated delivery from what it has installed.
/// </remarks>
internal sealed partial class EnvironmentAnnouncedConsumer(
    BuilderDbContext db, FormDeploymentMessages messages, IOptions<EnvironmentOptions> environments,
    TimeProvider clock, ILogger<EnvironmentAnnouncedConsumer> logger) : IConsumer<EnvironmentAnnounced>
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

        var count = await SendAgainAsync(announcement.Environment, context.CancellationToken);
        await db.SaveChangesAsync(context.CancellationToken);
        LogAnnounced(announcement.Environment, announcement.SoftwareVersion, count);
    }

    private async Task TakeOverAsync(EnvironmentAnnounced announcement, CancellationToken cancellationToken)
    {
        var presence = await db.EnvironmentPresences.FindAsync([announcement.Environment], cancellationToken)
            ?? db.Add(new EnvironmentPresence { Environment = announcement.Environment }).Entity;
        presence.TakeOver(announcement, clock.GetUtcNow());
    }

    private async Task<int> SendAgainAsync(string environment, CancellationToken cancellationToken)
    {
        var unsettled = await db.FormDeployments.Include(deployment => deployment.FormVersion)
            .Where(deployment => deployment.Environment == environment && FormDeploymentState.Unsettled.Contains(deployment.CurrentState))
            .OrderBy(deployment => deployment.RequestedAt).ThenBy(deployment => deployment.CorrelationId)
            .ToListAsync(cancellationToken);
        foreach (var deployment in unsettled)
            await SendAgainAsync(deployment, cancellationToken);
        return unsettled.Count;
    }

    private async Task SendAgainAsync(FormDeployment deployment, CancellationToken cancellationToken)
    {
        var messageId = NewId.NextGuid();
        deployment.SendAgain(new Occurrence(clock.GetUtcNow(), Actor.Cdms(deployment.Environment), messageId));
        if (deployment.CancellationRequestedAt is null)
            await messages.PublishVersionAsync(deployment, deployment.FormVersion, messageId, cancellationToken);
        else
            await messages.PublishCancellationAsync(deployment, Actor.Local, messageId, cancellationToken);
    }

    [LoggerMessage(2131, LogLevel.Information, "Environment {Environment} announced itself (software {SoftwareVersion}); {Count} unsettled deployments are sent again")]
    private partial void LogAnnounced(string environment, string softwareVersion, int count);

    [LoggerMessage(2132, LogLevel.Warning, "Environment {Environment} announced itself and is not configured here; add it to Environments or stop it")]
    private partial void LogUnknown(string environment);

    [LoggerMessage(2133, LogLevel.Error, "Environment {Environment} says it is of kind {Kind}; configured is {ConfiguredKind}. The kind of an environment never changes: correct one of the two")]
    private partial void LogOtherKind(string environment, string kind, string configuredKind);
}
