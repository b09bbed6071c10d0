using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Webhooks.Subscriptions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Deliveries;

/// <summary>The deliveries of a subscription, the newest first.</summary>
internal static class ListWebhookDeliveries
{
    public static async Task<Results<Ok<Page<WebhookDeliverySummary>>, ProblemHttpResult>> HandleAsync(
        Guid id, [AsParameters] PageQuery page, string? state, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        if (state is not null && !WebhookDeliveryState.All.Contains(state, StringComparer.Ordinal))
            return Problem.BadRequest("unknown-state", $"There is no state '{state}'.", $"Use one of: {string.Join(", ", WebhookDeliveryState.All)}.", new Place(Path: "state"));
        if (await db.FindWebhookAsync(id, user, Policies.ReadWebhooks, cancellationToken) is null)
            return WebhookAccess.Unknown(id);
        var deliveries = db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.WebhookSubscriptionId == id && (state == null || delivery.State == state));
        return TypedResults.Ok(await page.ReadAsync(deliveries.OrderByDescending(delivery => delivery.Id).Select(WebhookDeliverySummary.Projection), cancellationToken));
    }
}
