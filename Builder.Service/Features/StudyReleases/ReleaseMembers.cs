using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Sends the form versions of a release on their way to an environment, those that are not installed there.</summary>
/// <remarks>Rows, history and messages are the caller's to save, together with the release's own.</remarks>
internal sealed class ReleaseMembers(
    BuilderDbContext db, FormDeploymentStarter starter, FormDeploymentMessages messages, IOptions<FormDeploymentOptions> options, TimeProvider clock)
{
    /// <summary>Starts what was never sent or was cancelled, tries again what was refused, and tells the environment of the release where a version is under way without it.</summary>
    public async Task SendAsync(StudyRelease release, string studyOid, string environment, CancellationToken cancellationToken)
    {
        long[] ids = [.. release.Forms.Select(form => form.FormVersionId)];
        var deployments = db.FormDeployments.Where(deployment => deployment.Environment == environment && ids.Contains(deployment.FormVersionId));
        // Answers that come meanwhile wait, so that the save below finds the rows as they are read here.
        await deployments.Where(deployment => deployment.CurrentState != FormDeploymentState.Installed).LockAsync(deployment => deployment.Revision, cancellationToken);
        var latest = (await deployments.ToListAsync(cancellationToken)).GroupBy(deployment => deployment.FormVersionId)
            .ToDictionary(group => group.Key, group => group.MaxBy(deployment => deployment.Ordinal)!);

        var toSend = release.Forms.Where(form => !latest.TryGetValue(form.FormVersionId, out var deployment) || deployment.CurrentState != FormDeploymentState.Installed).ToList();
        var versions = await ReadAsync([.. toSend.Select(form => form.FormVersionId)], cancellationToken);
        foreach (var form in toSend.OrderBy(form => form.FormOid, StringComparer.Ordinal))
            await SendAsync(versions[form.FormVersionId], latest.GetValueOrDefault(form.FormVersionId),
                new FormDeploymentTarget(NewId.NextGuid(), studyOid, form.FormOid, environment, (latest.GetValueOrDefault(form.FormVersionId)?.Ordinal ?? 0) + 1) { ReleaseId = release.ReleaseId },
                cancellationToken);
    }

    private Task<Dictionary<long, FormVersion>> ReadAsync(long[] ids, CancellationToken cancellationToken) =>
        db.FormVersions.Where(version => ids.Contains(version.Id)).ToDictionaryAsync(version => version.Id, cancellationToken);

    private async Task SendAsync(FormVersion version, FormDeployment? latest, FormDeploymentTarget target, CancellationToken cancellationToken)
    {
        if (latest is null or { CurrentState: FormDeploymentState.Cancelled })
        {
            await starter.StartAsync(version, target, cancellationToken);
            return;
        }
        var occurrence = Requesting.Now(clock, NewId.NextGuid());
        var isNew = latest.Join(target.ReleaseId!.Value, occurrence);
        if (latest.FindReasonAgainstRetry() is null)
            latest.Retry(occurrence, options.Value.Deadline);
        else if (!isNew || latest.CancellationRequestedAt is not null)
            return;
        await messages.PublishVersionAsync(latest, version, occurrence.MessageId!.Value, cancellationToken);
    }
}
