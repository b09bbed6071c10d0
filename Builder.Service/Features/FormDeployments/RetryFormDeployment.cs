using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Sends a rejected, failed or overdue deployment once more, as the next attempt.</summary>
internal static class RetryFormDeployment
{
    public static async Task<Results<Accepted<DeploymentSummary>, ProblemHttpResult>> HandleAsync(
        string id, BuilderDbContext db, ClaimsPrincipal user, FormDeploymentMessages messages, IOptions<FormDeploymentOptions> options, TimeProvider clock,
        ILogger<FormDeploymentMessages> logger, CancellationToken cancellationToken)
    {
        if (await db.LockDeploymentAsync(id, cancellationToken) is not { } deployment || !user.MayOperate(deployment))
            return Unknown.Deployment(id);
        if (deployment.FindReasonAgainstRetry() is { } reason)
            return NotPossible.Now("deployment-not-retriable", "It cannot be retried", deployment, reason);

        var messageId = NewId.NextGuid();
        deployment.Retry(Requesting.Now(clock, messageId), options.Value.Deadline);
        await messages.PublishVersionAsync(deployment, deployment.FormVersion, messageId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        logger.LogRetried(deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.CorrelationId, deployment.Attempt);
        var summary = DeploymentSummary.Of(deployment);
        return TypedResults.Accepted(summary.Path, summary);
    }
}
