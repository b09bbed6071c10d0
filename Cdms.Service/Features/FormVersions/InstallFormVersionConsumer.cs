using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.FormDeployments;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Stores a published form version, once, and answers the Builder what became of it.</summary>
/// <remarks>Row, inbox and answer are one transaction, so a crash at any point leaves all of them or none.</remarks>
public sealed partial class InstallFormVersionConsumer(
    CdmsDbContext db, DefinitionReader reader, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<InstallFormVersionConsumer> logger)
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

        var settled = await db.FindSettledAsync(message.FormDeploymentId, context.CancellationToken);
        if (settled is { IsCancelled: true })
        {
            LogCancelled(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId);
            await context.Publish(settled.ToAnswer(message.Environment), context.CancellationToken);
            return;
        }

        var problems = await InstallOnceAsync(message, settled, context.CancellationToken);
        await (problems is [] ? AnswerInstalledAsync(context) : AnswerRejectedAsync(context, problems));
    }

    /// <summary>Installs what is not installed yet; what is, is only compared.</summary>
    private async Task<IReadOnlyList<FormVersionProblem>> InstallOnceAsync(
        FormVersionPublished message, SettledFormDeployment? settled, CancellationToken cancellationToken)
    {
        if (await db.FindInstalledAsync(message.StudyOid, message.FormOid, message.Version, cancellationToken) is { } installed)
        {
            if (!string.Equals(installed.ContentHash, message.ContentHash, StringComparison.Ordinal))
                return [FormVersionProblems.InstalledOtherwise(message, installed)];
        }
        else
        {
            var definition = await reader.ReadAsync(message, cancellationToken);
            if (definition.Problem is { } unreadable)
                return [unreadable];
            if (FormVersionRules.FindProblems(message, definition.Canonical) is { Count: > 0 } problems)
                return problems;
            db.Add(message.ToInstalled(definition.Canonical, clock.GetUtcNow()));
        }

        if (settled is null)
            db.Add(message.ToSettled(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }

    /// <summary>Tells the hash of what the database holds now, read back, and not of what was sent.</summary>
    private async Task AnswerInstalledAsync(ConsumeContext<FormVersionPublished> context)
    {
        var message = context.Message;
        var stored = await db.FindInstalledAsync(message.StudyOid, message.FormOid, message.Version, context.CancellationToken)
            ?? throw new InvalidOperationException("The row that was just saved cannot be read back.");
        await context.Publish(message.ToInstalledAnswer(stored.VerifyStored(), stored.InstalledAt), context.CancellationToken);
        LogInstalled(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId, message.Attempt);
    }

    private async Task AnswerRejectedAsync(ConsumeContext<FormVersionPublished> context, IReadOnlyList<FormVersionProblem> problems)
    {
        var message = context.Message;
        LogRejected(message.StudyOid, message.FormOid, message.Version, message.FormDeploymentId, problems.Count, problems[0].Code);
        await context.Publish(message.ToRejectedAnswer(problems, clock.GetUtcNow()), context.CancellationToken);
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
