using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>Who may do what with a subscription. One of all studies takes a grant for all; to whoever may not see it, it is unknown.</summary>
internal static class WebhookAccess
{
    /// <summary>The scope of a subscription.</summary>
    public static AccessScope ScopeOf(string? studyOid) => new(string.IsNullOrEmpty(studyOid) ? null : studyOid);

    /// <summary>The subscription that is named, if the user has this right to it; tracked.</summary>
    public static async Task<WebhookSubscription?> FindWebhookAsync(this BuilderDbContext db, Guid id, ClaimsPrincipal user, string policy, CancellationToken cancellationToken) =>
        await db.WebhookSubscriptions.FirstOrDefaultAsync(subscription => subscription.Id == id, cancellationToken) is { } found && user.May(policy, ScopeOf(found.StudyOid)) ? found : null;

    public static ProblemHttpResult Unknown(Guid id) =>
        Problem.NotFound("unknown-webhook", $"There is no webhook subscription '{id}'.", "GET /api/webhooks lists them.", new Place(Path: "id"));

    /// <summary>Changes are recorded under the study of the subscription.</summary>
    public static void Enter(WebhookSubscription subscription)
    {
        if (subscription.StudyOid.Length > 0)
            Acting.In(subscription.StudyOid);
    }
}
