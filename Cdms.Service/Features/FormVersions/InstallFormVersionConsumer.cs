using Cdms.Service.Domain;
using Cdms.Service.Features.StudyReleases;
using Cdms.Service.Features.FormDeployments;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Stores a published form version, once, and answers the Builder what became of it.</summary>
/// <remarks>Row, inbox and answer are one transaction, so a crash at any point leaves all of them or none.</remarks>
internal sealed partial class InstallFormVersionConsumer(
    FormVersionInstaller installer, ReleaseCheck releases, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<InstallFormVersionConsumer> logger)
    : IConsumer<FormVersionPublished>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<FormVersionPublished> context)
    {
        var message = context.Message;
        if (!string.Equals(message.Environment, environment.Value.Environment, StringComparison.Ordinal))
        {
            // A subscription without its filter must not put a form where nobody sent it.
            LogForeign(message.FormDeploymentId, message.Environment, environment.Value.Environment);
            return;
        }

        var outcome = await installer.InstallAsync(message, context.CancellationToken);
        await (outcome switch
        {
            { Tombstone: { } tombstone } => AnswerCancelledAsync(context, tombstone),
            { Problems: { Count: > 0 } problems } => AnswerRejectedAsync(context, problems),
            _ => AnswerInstalledAsync(context, outcome),
        });
    }

    private async Task AnswerCancelledAsync(ConsumeContext<FormVersionPublished> context, SettledFormDeployment tombstone)
    {
        var message = context.Message;
        LogCancelled(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId);
        await context.Publish(tombstone.ToAnswer(message.Environment), context.CancellationToken);
    }

    private async Task AnswerInstalledAsync(ConsumeContext<FormVersionPublished> context, InstallOutcome outcome)
    {
        var message = context.Message;
        await context.Publish(message.ToInstalledAnswer(outcome.StoredHash, outcome.InstalledAt), context.CancellationToken);
        await releases.InstalledAsync(context);
        LogInstalled(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId, message.Attempt);
    }

    private async Task AnswerRejectedAsync(ConsumeContext<FormVersionPublished> context, IReadOnlyList<FormVersionProblem> problems)
    {
        var message = context.Message;
        LogRejected(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId, problems.Count, problems[0].Code);
        await context.Publish(message.ToRejectedAnswer(problems, clock.GetUtcNow()), context.CancellationToken);
        await releases.RejectedAsync(context, problems);
    }

    [LoggerMessage(2001, LogLevel.Information, "Holds form version {StudyOid}/{FormOid} v{Version}; answered deployment {FormDeploymentId}, attempt {Attempt}")]
    private partial void LogInstalled(string studyOid, string formOid, int version, Guid formDeploymentId, int attempt);

    [LoggerMessage(2002, LogLevel.Warning, "Rejected form version {StudyOid}/{FormOid} v{Version} of deployment {FormDeploymentId}: {Count} problems, the first is {Code}")]
    private partial void LogRejected(string studyOid, string formOid, int version, Guid formDeploymentId, int count, string code);

    [LoggerMessage(2003, LogLevel.Information, "Did not install {StudyOid}/{FormOid} v{Version}: deployment {FormDeploymentId} was cancelled")]
    private partial void LogCancelled(string studyOid, string formOid, int version, Guid formDeploymentId);

    [LoggerMessage(2004, LogLevel.Warning, "Deployment {FormDeploymentId} is for environment {Environment}, this is {Own}; skipped. Check the filter policy of the subscription")]
    private partial void LogForeign(Guid formDeploymentId, string environment, string own);
}
