using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>Changes a subscription: its address, description and events, and whether it is told of anything. Its study and its secret stay.</summary>
internal static class ChangeWebhook
{
    private const string ByHand = "Disabled by hand. Enable it to be told of what happens from then on.";

    /// <param name="Url">Where deliveries are posted: https.</param>
    /// <param name="Description">Whose it is and what for.</param>
    /// <param name="Events">What it is told of.</param>
    /// <param name="IsEnabled">False: it is told no more, and what waits is not sent.</param>
    public sealed record Request(string Url, string Description, IReadOnlyList<string> Events, bool IsEnabled);

    public static async Task<Results<Ok<WebhookSummary>, ProblemHttpResult>> HandleAsync(
        Guid id, Request request, BuilderDbContext db, ClaimsPrincipal user, WebhookInput input, TimeProvider clock, ILogger<WebhookSubscription> logger, CancellationToken cancellationToken)
    {
        if (await db.FindWebhookAsync(id, user, Policies.ManageWebhooks, cancellationToken) is not { } subscription)
            return WebhookAccess.Unknown(id);
        if (input.FindProblem(request.Url, request.Description, request.Events) is { } problem)
            return problem;
        WebhookAccess.Enter(subscription);
        (subscription.Url, subscription.Description) = (request.Url, request.Description.Trim());
        if (!subscription.Types.SequenceEqual(request.Events, StringComparer.Ordinal))
            subscription.Types = [.. request.Events.Distinct(StringComparer.Ordinal)];
        if (request.IsEnabled)
            subscription.Enable();
        else
            subscription.Disable(clock.GetUtcNow(), ByHand);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogChanged(id, request.IsEnabled ? "changed, enabled" : "changed, disabled");
        return TypedResults.Ok(WebhookSummary.Of(subscription));
    }
}
