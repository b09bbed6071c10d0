using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>The subscriptions that the user may see, and all that one can be told of.</summary>
internal static class ListWebhooks
{
    /// <param name="Webhooks">The oldest first.</param>
    /// <param name="Events">What a subscription can name.</param>
    public sealed record Response(IReadOnlyList<WebhookSummary> Webhooks, IReadOnlyList<string> Events);

    public static async Task<Ok<Response>> HandleAsync(BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var rows = await db.WebhookSubscriptions.AsNoTracking().Within(StudyScope.Of(user, Policies.ReadWebhooks), subscription => subscription.StudyOid)
            .OrderBy(subscription => subscription.CreatedAt).ThenBy(subscription => subscription.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response([.. rows.Select(WebhookSummary.Of)], WebhookType.All));
    }
}
