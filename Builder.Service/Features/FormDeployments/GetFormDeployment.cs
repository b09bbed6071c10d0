using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>One deployment with its whole history, oldest first.</summary>
internal static class GetFormDeployment
{
    public sealed record Response(DeploymentSummary Deployment, string ChangeReason, IReadOnlyList<FormVersionProblem> Problems, Possible Possible, IReadOnlyList<Entry> History);

    /// <summary>What a person may ask for in this state.</summary>
    public sealed record Possible(bool Retry, bool Cancel);

    /// <summary>One entry of the history. Equal states: it was recorded and changed nothing.</summary>
    public sealed record Entry(DateTimeOffset At, string? From, string To, string Cause, string Actor, int Attempt, Guid? MessageId, string? Details);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(string id, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var formDeploymentId) || await db.FindDeploymentAsync(formDeploymentId, cancellationToken) is not { } found)
            return Unknown.Deployment(id);

        var (deployment, changeReason) = found;
        if (!user.MayRead(deployment))
            return Unknown.Deployment(id);
        return TypedResults.Ok(new Response(
            DeploymentSummary.Of(deployment), changeReason, deployment.Problems,
            new(deployment.FindReasonAgainstRetry() is null, deployment.FindReasonAgainstCancellation() is null),
            [.. deployment.History.OrderBy(entry => entry.Id).Select(entry => new Entry(
                entry.At, entry.From, entry.To, entry.Cause, entry.Actor, entry.Attempt, entry.MessageId, entry.Details))]));
    }

    private static async Task<(FormDeployment Deployment, string ChangeReason)?> FindDeploymentAsync(
        this BuilderDbContext db, Guid formDeploymentId, CancellationToken cancellationToken)
    {
        // Tracked by the query alone, so that the history finds its deployment; the definition is too large to come along.
        if (await db.FormDeployments.AsNoTrackingWithIdentityResolution().Include(deployment => deployment.History)
            .FirstOrDefaultAsync(deployment => deployment.CorrelationId == formDeploymentId, cancellationToken) is not { } deployment)
            return null;
        return (deployment, await db.FormVersions.Where(version => version.Id == deployment.FormVersionId).Select(version => version.ChangeReason).SingleAsync(cancellationToken));
    }
}
