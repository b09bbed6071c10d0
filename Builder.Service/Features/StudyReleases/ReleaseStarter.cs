using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Begins deployments of releases: rows, history and messages, for the caller to save together.</summary>
internal sealed class ReleaseStarter(BuilderDbContext db, ReleaseMembers members, ReleaseMessages messages, TimeProvider clock)
{
    /// <summary>The deployment that stands there, sent again where it is not ready; else a new one, now or at the time given.</summary>
    public async Task<ReleaseDeployment> FindOrStartAsync(StudyRelease release, string studyOid, string environment, DateTimeOffset? startsAt, CancellationToken cancellationToken)
    {
        var rows = db.ReleaseDeployments.Where(deployment => deployment.StudyReleaseId == release.Id && deployment.Environment == environment);
        await rows.LockAsync(deployment => deployment.Revision, cancellationToken);
        var latest = await rows.OrderByDescending(deployment => deployment.Ordinal).FirstOrDefaultAsync(cancellationToken);
        if (latest is not null && !ReleaseDeploymentState.Ended.Contains(latest.CurrentState))
            return ReleaseDeploymentState.Unsettled.Contains(latest.CurrentState) ? await AskAgainAsync(latest, release, cancellationToken) : latest;

        var target = new ReleaseDeploymentTarget(NewId.NextGuid(), studyOid, environment, (latest?.Ordinal ?? 0) + 1);
        return startsAt is { } at && at > clock.GetUtcNow()
            ? db.Add(ReleaseDeployment.Schedule(release, target, Occurring(null), at)).Entity
            : await StartAsync(release, target, cancellationToken);
    }

    /// <summary>Sends a deployment whose time has come.</summary>
    public async Task BeginAsync(ReleaseDeployment deployment, StudyRelease release, CancellationToken cancellationToken)
    {
        var messageId = NewId.NextGuid();
        deployment.Begin(Occurring(messageId));
        // Who scheduled it asked for all that goes out now.
        using var onBehalf = Requesting.OnBehalfOf(deployment.Requester);
        await SendAsync(deployment, release, messageId, cancellationToken);
    }

    private async Task<ReleaseDeployment> StartAsync(StudyRelease release, ReleaseDeploymentTarget target, CancellationToken cancellationToken)
    {
        var messageId = NewId.NextGuid();
        var started = db.Add(ReleaseDeployment.Start(release, target, Occurring(messageId))).Entity;
        await SendAsync(started, release, messageId, cancellationToken);
        return started;
    }

    private async Task<ReleaseDeployment> AskAgainAsync(ReleaseDeployment deployment, StudyRelease release, CancellationToken cancellationToken)
    {
        var messageId = NewId.NextGuid();
        deployment.AskAgain(Occurring(messageId));
        await SendAsync(deployment, release, messageId, cancellationToken);
        return deployment;
    }

    private async Task SendAsync(ReleaseDeployment deployment, StudyRelease release, Guid messageId, CancellationToken cancellationToken)
    {
        await members.SendAsync(release, deployment.StudyOid, deployment.Environment, cancellationToken);
        await messages.PublishReleaseAsync(deployment, release, messageId, cancellationToken);
    }

    private Occurrence Occurring(Guid? messageId) => Requesting.Now(clock, messageId);
}
