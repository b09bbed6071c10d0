using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Begins deployments: row, history and message, for the caller to save together.</summary>
internal sealed class FormDeploymentStarter(
    BuilderDbContext db, FormDeploymentMessages messages, IOptions<FormDeploymentOptions> options, TimeProvider clock)
{
    /// <summary>The deployment of what was published to the environment: a new version has none yet.</summary>
    public Task<FormDeployment> FindOrStartAsync(string studyOid, Publication published, string environment, CancellationToken cancellationToken)
    {
        var form = new FormKey(studyOid, published.FormOid);
        return published.IsNew
            ? StartAsync(form, published.Version, environment, 1, cancellationToken)
            : FindOrStartAsync(form, published.Version, environment, cancellationToken);
    }

    /// <summary>The deployment of the version to the environment that is under way or done, else a new one.</summary>
    public async Task<FormDeployment> FindOrStartAsync(FormKey form, FormVersion version, string environment, CancellationToken cancellationToken)
    {
        var latest = await db.FormDeployments
            .Where(deployment => deployment.FormVersionId == version.Id && deployment.Environment == environment)
            .OrderByDescending(deployment => deployment.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        return latest is { CurrentState: not FormDeploymentState.Cancelled }
            ? latest
            : await StartAsync(form, version, environment, (latest?.Ordinal ?? 0) + 1, cancellationToken);
    }

    /// <summary>Begins the how manieth deployment of the version to the environment.</summary>
    public Task<FormDeployment> StartAsync(FormKey form, FormVersion version, string environment, int ordinal, CancellationToken cancellationToken) =>
        StartAsync(version, new FormDeploymentTarget(NewId.NextGuid(), form.StudyOid, form.FormOid, environment, ordinal), cancellationToken);

    /// <summary>Begins the deployment that the target describes.</summary>
    public async Task<FormDeployment> StartAsync(FormVersion version, FormDeploymentTarget target, CancellationToken cancellationToken)
    {
        var messageId = NewId.NextGuid();
        var started = FormDeployment.Start(version, target, Requesting.Now(clock, messageId), options.Value.Deadline);
        db.Add(started);

        // Before the save on purpose: saga row, history and outbox row commit together.
        await messages.PublishVersionAsync(started, version, messageId, cancellationToken);
        return started;
    }
}
