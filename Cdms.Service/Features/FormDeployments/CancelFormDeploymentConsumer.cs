using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.FormDeployments;

/// <summary>Leaves a tombstone for a deployment that was called off, unless its version is installed already.</summary>
public sealed partial class CancelFormDeploymentConsumer(
    CdmsDbContext db, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<CancelFormDeploymentConsumer> logger)
    : IConsumer<FormDeploymentCancelled>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<FormDeploymentCancelled> context)
    {
        var message = context.Message;
        if (!string.Equals(message.Environment, environment.Value.Environment, StringComparison.Ordinal))
        {
            LogForeign(message.FormDeploymentId, message.Environment, environment.Value.Environment);
            return;
        }

        var answer = await CancelOnceAsync(message, context.CancellationToken);
        LogAnswered(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId, answer.WasInstalled);
        await context.Publish(answer, context.CancellationToken);
    }

    private async Task<FormDeploymentCancellationAnswered> CancelOnceAsync(FormDeploymentCancelled message, CancellationToken cancellationToken)
    {
        if (await db.FindSettledAsync(message.FormDeploymentId, cancellationToken) is { IsCancelled: true } tombstone)
            return tombstone.ToAnswer(message.Environment);

        // The version may be here by another deployment: then it stands too, and saying otherwise would be wrong.
        if (await db.FindInstalledAsync(message.StudyOid, message.FormOid, message.Version, cancellationToken) is { } installed)
            return installed.ToAnswer(message, clock.GetUtcNow());

        var cancelled = message.ToSettled(clock.GetUtcNow());
        db.Add(cancelled);
        await db.SaveChangesAsync(cancellationToken);
        return cancelled.ToAnswer(message.Environment);
    }

    [LoggerMessage(2101, LogLevel.Information, "Answered the cancellation of deployment {FormDeploymentId}, {StudyOid}/{FormOid} v{Version}: was installed = {WasInstalled}")]
    private partial void LogAnswered(string studyOid, string formOid, int version, Guid formDeploymentId, bool wasInstalled);

    [LoggerMessage(2102, LogLevel.Warning, "The cancellation of deployment {FormDeploymentId} is for environment {Environment}, this is {Own}; skipped. Check the filter policy of the subscription")]
    private partial void LogForeign(Guid formDeploymentId, string environment, string own);
}
