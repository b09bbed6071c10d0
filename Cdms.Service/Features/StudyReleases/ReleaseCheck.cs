using Cdms.Service.Data;
using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Looks at the releases of a study once one of their form versions is settled. A version that travels alone costs nothing here.</summary>
internal sealed class ReleaseCheck(CdmsDbContext db, ReleaseJudge judge, TimeProvider clock)
{
    /// <summary>The version is here.</summary>
    public async Task InstalledAsync(ConsumeContext<FormVersionPublished> context)
    {
        if (context.Message.ReleaseId is null)
            return;
        await db.LockReleasesAsync(context.Message.StudyOid, context.CancellationToken);
        if (await Rejected(context.Message).FirstOrDefaultAsync(context.CancellationToken) is { } rejected)
        {
            db.Remove(rejected);
            await db.SaveChangesAsync(context.CancellationToken);
        }
        await JudgeAsync(context);
    }

    /// <summary>The version is refused.</summary>
    public async Task RejectedAsync(ConsumeContext<FormVersionPublished> context, IReadOnlyList<FormVersionProblem> problems)
    {
        if (context.Message.ReleaseId is null)
            return;
        await db.LockReleasesAsync(context.Message.StudyOid, context.CancellationToken);
        await KeepAsync(context.Message, problems, context.CancellationToken);
        await JudgeAsync(context);
    }

    private async Task KeepAsync(FormVersionPublished message, IReadOnlyList<FormVersionProblem> problems, CancellationToken cancellationToken)
    {
        var (code, text, now) = (problems[0].Code, ReleaseProblems.Describe(problems), clock.GetUtcNow());
        if (await Rejected(message).FirstOrDefaultAsync(cancellationToken) is { } known)
            (known.Code, known.Text, known.RejectedAt) = (code, text, now);
        else
            db.Add(new RejectedFormVersion { StudyOid = message.StudyOid, FormOid = message.FormOid, Version = message.Version, Code = code, Text = text, RejectedAt = now });
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task JudgeAsync(ConsumeContext<FormVersionPublished> context)
    {
        var message = context.Message;
        var affected = await db.ReceivedReleases
            .Where(release => release.StudyOid == message.StudyOid && (release.State == ReceivedReleaseState.Waiting || release.State == ReceivedReleaseState.Blocked))
            .Where(release => release.Forms.Any(form => form.FormOid == message.FormOid && form.Version == message.Version))
            .OrderBy(release => release.ReleaseNumber).ToListAsync(context.CancellationToken);
        foreach (var release in affected)
        {
            if (await judge.JudgeAsync(release, context.CancellationToken))
                await context.AnswerAsync(release, message.Environment, clock.GetUtcNow(), context.CancellationToken);
        }
        await db.SaveChangesAsync(context.CancellationToken);
    }

    private IQueryable<RejectedFormVersion> Rejected(FormVersionPublished message) =>
        db.RejectedFormVersions.Where(version => version.StudyOid == message.StudyOid && version.FormOid == message.FormOid && version.Version == message.Version);
}
