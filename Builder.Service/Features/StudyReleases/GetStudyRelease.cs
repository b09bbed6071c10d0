using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.StudyReleases;

/// <summary>One release: its form versions, and its deployments with their whole history, oldest first.</summary>
internal static class GetStudyRelease
{
    public sealed record Response(ReleaseSummary Release, IReadOnlyList<Form> Forms, IReadOnlyList<Journey> Journeys);

    public sealed record Form(string FormOid, int Version, string ContentHash);

    public sealed record Journey(ReleaseDeploymentSummary Deployment, string? WithdrawalReason, IReadOnlyList<Entry> History);

    /// <summary>One entry of the history. Equal states: it was recorded and changed nothing.</summary>
    public sealed record Entry(DateTimeOffset At, string? From, string To, string Cause, string Actor, int Attempt, Guid? MessageId, string? Details);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(string studyOid, int number, BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Release(studyOid, number).AsNoTracking().Include(release => release.Forms).FirstOrDefaultAsync(cancellationToken) is not { } release)
            return await UnknownRelease.AnswerAsync(db, studyOid, number, cancellationToken);

        var deployments = await db.ReleaseDeployments.AsNoTrackingWithIdentityResolution().Include(deployment => deployment.History)
            .Where(deployment => deployment.StudyReleaseId == release.Id).OrderBy(deployment => deployment.Environment).ThenBy(deployment => deployment.Ordinal)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(
            ReleaseSummary.Of(studyOid, release, deployments),
            [.. release.Forms.OrderBy(form => form.FormOid, StringComparer.Ordinal).Select(form => new Form(form.FormOid, form.Version, form.ContentHash))],
            [.. deployments.Select(deployment => new Journey(ReleaseDeploymentSummary.Of(deployment), deployment.WithdrawalReason,
                [.. deployment.History.OrderBy(entry => entry.Id).Select(entry => new Entry(
                    entry.At, entry.From, entry.To, entry.Cause, entry.Actor, entry.Attempt, entry.MessageId, entry.Details))]))]));
    }
}
