using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Security;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Calls a deployment off. The environment decides whether that came in time.</summary>
internal static class CancelFormDeployment
{
    public static async Task<Results<Accepted<DeploymentSummary>, ProblemHttpResult>> HandleAsync(
        string id, BuilderDbContext db, ClaimsPrincipal user, FormDeploymentMessages messages, IOptions<FormDeploymentOptions> options, TimeProvider clock,
        ILogger<FormDeploymentMessages> logger, CancellationToken cancellationToken)
    {
        if (await db.LockDeploymentAsync(id, cancellationToken) is not { } deployment || !user.MayOperate(deployment))
            return Unknown.Deployment(id);
        if (deployment.FindReasonAgainstCancellation() is { } reason)
            return NotPossible.Now("deployment-not-cancellable", "It cannot be cancelled", deployment, reason);

        var messageId = NewId.NextGuid();
        deployment.Cancel(Requesting.Now(clock, messageId), options.Value.Deadline);
        await messages.PublishCancellationAsync(deployment, Acting.Actor.Label, messageId, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        logger.LogCancelling(deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.CorrelationId, deployment.Environment);
        var summary = DeploymentSummary.Of(deployment);
        return TypedResults.Accepted(summary.Path, summary);
    }
}
