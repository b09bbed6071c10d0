using System.Security.Claims;
using System.Text.Json;
using Builder.Service.Data;
using Builder.Service.Features.Webhooks.Subscriptions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Deliveries;

/// <summary>One delivery with its body and every try, the oldest first.</summary>
internal static class GetWebhookDelivery
{
    public sealed record Response(WebhookDeliverySummary Delivery, JsonElement Body, IReadOnlyList<Attempt> Attempts);

    /// <param name="At">When it ended.</param>
    /// <param name="Milliseconds">How long the receiver took.</param>
    /// <param name="StatusCode">What it answered; null: nothing.</param>
    /// <param name="Error">What went wrong and what to do; null: nothing.</param>
    public sealed record Attempt(DateTimeOffset At, int Milliseconds, int? StatusCode, string? Error);

    public static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(Guid id, long deliveryId, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await db.FindWebhookAsync(id, user, Policies.ReadWebhooks, cancellationToken) is null)
            return WebhookAccess.Unknown(id);
        var found = db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.Id == deliveryId && delivery.WebhookSubscriptionId == id);
        if (await found.Select(WebhookDeliverySummary.Projection).FirstOrDefaultAsync(cancellationToken) is not { } summary)
            return Unknown(id, deliveryId);
        var body = await found.Select(delivery => delivery.Body).FirstAsync(cancellationToken);
        var attempts = await found.SelectMany(delivery => delivery.Attempts).OrderBy(attempt => attempt.Id)
            .Select(attempt => new Attempt(attempt.At, attempt.Milliseconds, attempt.StatusCode, attempt.Error)).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(summary, JsonSerializer.Deserialize<JsonElement>(body), attempts));
    }

    /// <summary>The answer where the subscription has no such delivery.</summary>
    public static ProblemHttpResult Unknown(Guid id, long deliveryId) => Problem.NotFound("unknown-delivery",
        $"The webhook subscription has no delivery {deliveryId}, or no longer.", $"GET /api/webhooks/{id}/deliveries lists them.", new Place(Path: "deliveryId"));
}
