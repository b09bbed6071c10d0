using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Sends scheduled releases whose time has come: found by the index of times, each in a transaction of its own.</summary>
/// <remarks>Several Builders may sweep at once: the row's lock lets one of them send it, and the other finds it sent or cancelled.</remarks>
internal sealed partial class ScheduledReleaseSweep(BuilderDbContext db, ReleaseRules rules, ReleaseStarter starter, TimeProvider clock, ILogger<ScheduledReleaseSweep> logger)
{
    internal const int BatchSize = 20;

    /// <summary>Sends one batch; true when there may be more.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var act = Acting.BeginService(ServiceName.Value, nameof(ScheduledReleaseSweep));
        var now = clock.GetUtcNow();
        var due = await db.ReleaseDeployments.AsNoTracking().Where(deployment => deployment.StartsAt != null && deployment.StartsAt <= now)
            .OrderBy(deployment => deployment.StartsAt).Take(BatchSize).Select(deployment => deployment.CorrelationId).ToListAsync(cancellationToken);
        foreach (var id in due)
            await BeginAsync(id, now, cancellationToken);
        return due.Count == BatchSize;
    }

    private async Task BeginAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var row = db.ReleaseDeployments.Where(deployment => deployment.CorrelationId == id && deployment.StartsAt != null && deployment.StartsAt <= now);
        await row.LockAsync(deployment => deployment.Revision, cancellationToken);
        if (await row.Include(deployment => deployment.StudyRelease.Forms).FirstOrDefaultAsync(cancellationToken) is { } deployment)
        {
            Acting.In(deployment.StudyOid);
            await BeginOrRefuseAsync(deployment, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task BeginOrRefuseAsync(ReleaseDeployment deployment, CancellationToken cancellationToken)
    {
        var missing = await rules.FindMissingNowAsync(deployment.StudyOid, deployment.StudyRelease, deployment.Environment, cancellationToken);
        if (missing.Count == 0)
        {
            await starter.BeginAsync(deployment, deployment.StudyRelease, cancellationToken);
            LogBegun(deployment.StudyOid, deployment.ReleaseNumber, deployment.Environment, deployment.CorrelationId);
            return;
        }
        deployment.RefuseToBegin(Requesting.Now(clock, messageId: null), missing);
        LogRefused(deployment.StudyOid, deployment.ReleaseNumber, deployment.Environment, deployment.CorrelationId);
    }

    [LoggerMessage(2314, LogLevel.Warning, "Release {ReleaseNumber} of {StudyOid} was not sent to environment {Environment} at its time: what it needs to go there holds no more ({ReleaseDeploymentId})")]
    private partial void LogRefused(string studyOid, int releaseNumber, string environment, Guid releaseDeploymentId);

    [LoggerMessage(2313, LogLevel.Information, "The time has come: release {ReleaseNumber} of {StudyOid} goes to environment {Environment} ({ReleaseDeploymentId})")]
    private partial void LogBegun(string studyOid, int releaseNumber, string environment, Guid releaseDeploymentId);
}
