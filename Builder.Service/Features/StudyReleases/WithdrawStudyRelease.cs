using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Takes a release that is ready out of use in one environment: no site may be switched to it any more. Data that were collected with it stay.</summary>
internal static class WithdrawStudyRelease
{
    /// <param name="Reason">Why, as an auditor should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Accepted<ReleaseDeploymentSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, string id, Request request, BuilderDbContext db, ReleaseMessages messages, TimeProvider clock, ILogger<ReleaseMessages> logger,
        CancellationToken cancellationToken)
    {
        if (ChangeReason.Parse(request.Reason, out var badReason) is not { } reason)
            return Problem.BadRequest("bad-reason", badReason, "Say in the field reason why the release is withdrawn, as an auditor should read it.", new Place(Path: "$.reason"));
        Acting.Because(reason.Text);
        if (await db.LockReleaseDeploymentAsync(studyOid, number, id, cancellationToken) is not { } deployment)
            return UnknownRelease.Deployment(studyOid, number, id);
        if (deployment.FindReasonAgainstWithdrawal() is { } against)
            return CancelReleaseDeployment.NotNow("release-not-withdrawable", "It cannot be withdrawn", deployment, against);

        var messageId = NewId.NextGuid();
        deployment.Withdraw(Requesting.Now(clock, messageId), reason.Text);
        await messages.PublishWithdrawalAsync(deployment, messageId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        logger.LogCalledOff(studyOid, number, deployment.Environment, deployment.CorrelationId, deployment.CurrentState);
        return TypedResults.Accepted(ReleasePaths.Release(studyOid, number), ReleaseDeploymentSummary.Of(deployment));
    }
}
