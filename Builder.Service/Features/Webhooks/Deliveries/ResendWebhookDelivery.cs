using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Features.Webhooks.Subscriptions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Deliveries;

/// <summary>Sends a delivery again, with all tries, under the same id: a receiver that has it already knows it by that (202).</summary>
internal static class ResendWebhookDelivery
{
    public static async Task<Results<Accepted<WebhookDeliverySummary>, ProblemHttpResult>> HandleAsync(
        Guid id, long deliveryId, BuilderDbContext db, ClaimsPrincipal user, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await db.FindWebhookAsync(id, user, Policies.ManageWebhooks, cancellationToken) is not { } subscription)
            return WebhookAccess.Unknown(id);
        if (await db.WebhookDeliveries.FirstOrDefaultAsync(delivery => delivery.Id == deliveryId && delivery.WebhookSubscriptionId == id, cancellationToken) is not { } delivery)
            return GetWebhookDelivery.Unknown(id, deliveryId);
        if (!subscription.IsEnabled)
            return Problem.Conflict("webhook-disabled", "The subscription is disabled.", "Enable it first.");
        if (delivery.LeaseId is not null)
            return Problem.Conflict("being-sent", "It is being sent just now.", "Wait for the outcome.");
        delivery.SendAgain(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        var summary = await db.WebhookDeliveries.AsNoTracking().Where(row => row.Id == deliveryId).Select(WebhookDeliverySummary.Projection).FirstAsync(cancellationToken);
        return TypedResults.Accepted($"/api/webhooks/{id}/deliveries/{deliveryId}", summary);
    }
}
