using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Sends again what an environment has not said of releases: those under way, and withdrawals that it has not confirmed.</summary>
/// <remarks>Few at a time and small beside the form versions, which go out page by page; so all in one transaction.</remarks>
internal sealed class UnsettledReleases(BuilderDbContext db, ReleaseMessages messages, TimeProvider clock)
{
    /// <summary>Adds rows and messages to the open transaction; the caller saves.</summary>
    public async Task SendAsync(string environment, CancellationToken cancellationToken)
    {
        var unsettled = await db.ReleaseDeployments.Include(deployment => deployment.StudyRelease)
            .Where(deployment => deployment.Environment == environment
                && (deployment.CurrentState == ReleaseDeploymentState.Delivering || (deployment.WithdrawnAt != null && deployment.WithdrawalConfirmedAt == null)))
            .OrderBy(deployment => deployment.StudyReleaseId).ThenBy(deployment => deployment.Ordinal)
            .ToListAsync(cancellationToken);
        foreach (var deployment in unsettled)
        {
            var messageId = NewId.NextGuid();
            deployment.SendAgain(new Occurrence(clock.GetUtcNow(), EnvironmentActor.Of(environment), messageId));
            using var onBehalf = Requesting.OnBehalfOf(deployment.Requester);
            if (deployment.WithdrawnAt is null)
                await messages.PublishReleaseAsync(deployment, deployment.StudyRelease, messageId, cancellationToken);
            else
                await messages.PublishWithdrawalAsync(deployment, messageId, cancellationToken);
        }
    }
}
