using System.Security.Claims;
using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>One subscription.</summary>
internal static class GetWebhook
{
    public static async Task<Results<Ok<WebhookSummary>, ProblemHttpResult>> HandleAsync(Guid id, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await db.FindWebhookAsync(id, user, Policies.ReadWebhooks, cancellationToken) is { } found ? TypedResults.Ok(WebhookSummary.Of(found)) : WebhookAccess.Unknown(id);
}
