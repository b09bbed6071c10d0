using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Leaves a tombstone for a release that was withdrawn, or whose deployment was cancelled: also one that has not come yet.</summary>
internal sealed partial class WithdrawReleaseConsumer(
    CdmsDbContext db, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<WithdrawReleaseConsumer> logger) : IConsumer<StudyReleaseWithdrawn>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<StudyReleaseWithdrawn> context)
    {
        var message = context.Message;
        if (!string.Equals(message.Environment, environment.Value.Environment, StringComparison.Ordinal))
        {
            LogForeign(message.ReleaseDeploymentId, message.Environment, environment.Value.Environment);
            return;
        }

        await db.LockReleasesAsync(message.StudyOid, context.CancellationToken);
        var release = await db.ReceivedReleases.FirstOrDefaultAsync(r => r.ReleaseDeploymentId == message.ReleaseDeploymentId, context.CancellationToken)
            ?? db.Add(new ReceivedRelease
            {
                ReleaseDeploymentId = message.ReleaseDeploymentId,
                ReleaseId = message.ReleaseId,
                StudyOid = message.StudyOid,
                ReleaseNumber = message.ReleaseNumber,
                ReceivedAt = clock.GetUtcNow(),
            }).Entity;
        release.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(context.CancellationToken);
        LogWithdrawn(message.ReleaseNumber, message.StudyOid, message.ReleaseDeploymentId);
        await context.AnswerAsync(release, message.Environment, clock.GetUtcNow(), context.CancellationToken);
    }

    [LoggerMessage(2311, LogLevel.Information, "Release {ReleaseNumber} of {StudyOid} is withdrawn (deployment {ReleaseDeploymentId})")]
    private partial void LogWithdrawn(int releaseNumber, string studyOid, Guid releaseDeploymentId);

    [LoggerMessage(2312, LogLevel.Warning, "The withdrawal of {ReleaseDeploymentId} is for environment {Environment}, this is {Own}; skipped. Check the filter policy of the subscription")]
    private partial void LogForeign(Guid releaseDeploymentId, string environment, string own);
}
