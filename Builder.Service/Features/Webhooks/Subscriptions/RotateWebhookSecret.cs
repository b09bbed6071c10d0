using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Security;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>Gives a subscription a new secret. The one before it signs beside it for a while, so that the receiver can change over.</summary>
internal static class RotateWebhookSecret
{
    public static async Task<Results<Ok<WebhookWithSecret>, ProblemHttpResult>> HandleAsync(
        Guid id, BuilderDbContext db, ClaimsPrincipal user, WebhookSecrets secrets, IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookSubscription> logger, CancellationToken cancellationToken)
    {
        if (await db.FindWebhookAsync(id, user, Policies.ManageWebhooks, cancellationToken) is not { } subscription)
            return WebhookAccess.Unknown(id);
        WebhookAccess.Enter(subscription);
        var secret = WebhookSecrets.Create();
        subscription.Rotate(secrets.Protect(secret), clock.GetUtcNow() + options.Value.SecretOverlap);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogChanged(id, "secret rotated");
        return TypedResults.Ok(new WebhookWithSecret(WebhookSummary.Of(subscription), secret));
    }
}
