using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Webhooks.Subscriptions;
using Builder.Service.Features.Webhooks.Telling;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Deliveries;

/// <summary>Sends a delivery of the type <c>webhook.test</c>, to try the receiver out (202).</summary>
internal static class TestWebhook
{
    /// <param name="SubscriptionId">The subscription that is tried out.</param>
    internal sealed record Data(Guid SubscriptionId);

    public static async Task<Results<Accepted<WebhookDeliverySummary>, ProblemHttpResult>> HandleAsync(
        Guid id, BuilderDbContext db, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindWebhookAsync(id, user, Policies.ManageWebhooks, cancellationToken) is not { } subscription)
            return WebhookAccess.Unknown(id);
        if (!subscription.IsEnabled)
            return Problem.Conflict("webhook-disabled", "The subscription is disabled.", "Enable it first.");
        var delivery = db.Add(new Notice(WebhookType.Test, "", clock.GetUtcNow(), 1, new Data(id)).To(id, NoticeBody.NewId())).Entity;
        await db.SaveChangesAsync(cancellationToken);
        var summary = await db.WebhookDeliveries.AsNoTracking().Where(row => row.Id == delivery.Id).Select(WebhookDeliverySummary.Projection).FirstAsync(cancellationToken);
        return TypedResults.Accepted($"/api/webhooks/{id}/deliveries/{delivery.Id}", summary);
    }
}
