using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using Forms;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Takes a release that the Builder sent, once, and answers when it is ready or blocked. Form versions that are here already count by their hash.</summary>
internal sealed partial class ReceiveReleaseConsumer(
    CdmsDbContext db, ManifestReader reader, ReleaseJudge judge, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<ReceiveReleaseConsumer> logger)
    : IConsumer<StudyReleasePublished>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<StudyReleasePublished> context)
    {
        var message = context.Message;
        if (!string.Equals(message.Environment, environment.Value.Environment, StringComparison.Ordinal))
        {
            LogForeign(message.ReleaseDeploymentId, message.Environment, environment.Value.Environment);
            return;
        }

        await db.LockReleasesAsync(message.StudyOid, context.CancellationToken);
        var (release, problem) = await FindOrTakeAsync(message, context.CancellationToken);
        if (release is null)
        {
            LogRefused(message.ReleaseNumber, message.StudyOid, message.ReleaseDeploymentId, problem!.Code);
            await context.Publish(message.ToBlockedAnswer(problem, clock.GetUtcNow()), context.CancellationToken);
            return;
        }
        release.Hear(message.Attempt);
        await db.SaveChangesAsync(context.CancellationToken);
        await judge.JudgeAsync(release, context.CancellationToken);
        await db.SaveChangesAsync(context.CancellationToken);
        LogReceived(message.ReleaseNumber, message.StudyOid, message.ReleaseDeploymentId, release.State);
        await context.AnswerAsync(release, message.Environment, clock.GetUtcNow(), context.CancellationToken);
    }

    private async Task<(ReceivedRelease? Release, StudyReleaseProblem? Problem)> FindOrTakeAsync(StudyReleasePublished message, CancellationToken cancellationToken)
    {
        var known = await db.ReceivedReleases.Where(release => release.StudyOid == message.StudyOid && release.ReleaseNumber == message.ReleaseNumber)
            .ToListAsync(cancellationToken);
        var same = known.Find(release => release.ReleaseDeploymentId == message.ReleaseDeploymentId);
        if (same?.State == ReceivedReleaseState.Withdrawn)
            return (same, null);
        // Whichever deployment brought it: a release number stands for one manifest.
        if (known.Find(release => release.ManifestHash.Length > 0 && release.ManifestHash != message.ManifestHash) is { } other)
            return (null, ReleaseProblems.ReceivedOtherwise(other, message.ManifestHash));
        if (same is not null)
            return (same, null);

        var (manifest, canonical, problem) = await reader.ReadAsync(message, cancellationToken);
        return manifest is null ? (null, problem) : (db.Add(New(message, manifest, canonical)).Entity, null);
    }

    private ReceivedRelease New(StudyReleasePublished message, ReleaseManifest manifest, byte[] canonical)
    {
        var release = new ReceivedRelease
        {
            ReleaseDeploymentId = message.ReleaseDeploymentId,
            ReleaseId = message.ReleaseId,
            StudyOid = message.StudyOid,
            ReleaseNumber = message.ReleaseNumber,
            Manifest = canonical,
            ManifestHash = message.ManifestHash,
            ReceivedAt = clock.GetUtcNow(),
        };
        release.Forms.AddRange(manifest.FormVersions.Select(form => new ReceivedReleaseForm { FormOid = form.FormOid, Version = form.Version, ContentHash = form.ContentHash }));
        return release;
    }

    [LoggerMessage(2301, LogLevel.Information, "Holds release {ReleaseNumber} of {StudyOid} (deployment {ReleaseDeploymentId}): {State}")]
    private partial void LogReceived(int releaseNumber, string studyOid, Guid releaseDeploymentId, string state);

    [LoggerMessage(2302, LogLevel.Warning, "Did not take release {ReleaseNumber} of {StudyOid} (deployment {ReleaseDeploymentId}): {Code}")]
    private partial void LogRefused(int releaseNumber, string studyOid, Guid releaseDeploymentId, string code);

    [LoggerMessage(2303, LogLevel.Warning, "Release deployment {ReleaseDeploymentId} is for environment {Environment}, this is {Own}; skipped. Check the filter policy of the subscription")]
    private partial void LogForeign(Guid releaseDeploymentId, string environment, string own);
}
