using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Calls a release's deployment off before it is ready. Form versions that were sent go on: what is installed stays, and is used by no release that was cancelled.</summary>
internal static class CancelReleaseDeployment
{
    public static async Task<Results<Accepted<ReleaseDeploymentSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, int number, string id, BuilderDbContext db, ReleaseMessages messages, TimeProvider clock, ILogger<ReleaseMessages> logger, CancellationToken cancellationToken)
    {
        if (await db.LockReleaseDeploymentAsync(studyOid, number, id, cancellationToken) is not { } deployment)
            return UnknownRelease.Deployment(studyOid, number, id);
        if (deployment.FindReasonAgainstCancellation() is { } reason)
            return NotNow("release-not-cancellable", "It cannot be cancelled", deployment, reason);

        var messageId = NewId.NextGuid();
        if (deployment.Cancel(Requesting.Now(clock, messageId)))
            await messages.PublishWithdrawalAsync(deployment, messageId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        logger.LogCalledOff(studyOid, number, deployment.Environment, deployment.CorrelationId, deployment.CurrentState);
        return TypedResults.Accepted(ReleasePaths.Release(studyOid, number), ReleaseDeploymentSummary.Of(deployment));
    }

    /// <summary>Refuses what the state does not allow, and says what it does.</summary>
    internal static ProblemHttpResult NotNow(string code, string what, ReleaseDeployment deployment, string reason) =>
        new Problem(StatusCodes.Status409Conflict, code, $"{what}: the deployment is {deployment.CurrentState}.", reason)
        {
            More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["state"] = deployment.CurrentState },
        }.ToResult();
}
