using Builder.Service.Data;
using Builder.Service.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Begins deployments: row, history and message, for the caller to save together.</summary>
internal sealed class FormDeploymentStarter(
    BuilderDbContext db, FormDeploymentMessages messages, IOptions<FormDeploymentOptions> options, TimeProvider clock)
{
    /// <summary>The deployment of the version to the environment that is under way or done, else a new one.</summary>
    public async Task<FormDeployment> FindOrStartAsync(FormKey form, FormVersion version, string environment, CancellationToken cancellationToken)
    {
        var latest = version.Id == 0 ? null : await db.FormDeployments
            .Where(deployment => deployment.FormVersionId == version.Id && deployment.Environment == environment)
            .OrderByDescending(deployment => deployment.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is { CurrentState: not FormDeploymentState.Cancelled })
            return latest;

        var target = new FormDeploymentTarget(NewId.NextGuid(), form.StudyOid, form.FormOid, environment, (latest?.Ordinal ?? 0) + 1);
        var messageId = NewId.NextGuid();
        var started = FormDeployment.Start(version, target, new Occurrence(clock.GetUtcNow(), Actor.Local, messageId), options.Value.Deadline);
        db.Add(started);

        // Before the save on purpose: saga row, history and outbox row commit together.
        await messages.PublishVersionAsync(started, version, messageId, cancellationToken);
        return started;
    }
}
