using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Webhooks.Subscriptions;

/// <summary>Makes a subscription (201). The answer has its secret, this once.</summary>
internal static class CreateWebhook
{
    /// <param name="Url">Where deliveries are posted: https.</param>
    /// <param name="Description">Whose it is and what for.</param>
    /// <param name="Events">What it is told of.</param>
    /// <param name="StudyOid">The one study that it hears of; left out: all, which takes the right for all.</param>
    public sealed record Request(string Url, string Description, IReadOnlyList<string> Events, string? StudyOid = null);

    public static async Task<Results<Created<WebhookWithSecret>, ProblemHttpResult>> HandleAsync(
        Request request, BuilderDbContext db, ClaimsPrincipal user, WebhookInput input, WebhookSecrets secrets, TimeProvider clock, ILogger<WebhookSubscription> logger, CancellationToken cancellationToken)
    {
        if (input.FindProblem(request.Url, request.Description, request.Events) is { } problem)
            return problem;
        if (!user.May(Policies.ManageWebhooks, WebhookAccess.ScopeOf(request.StudyOid)))
            return NotPermitted.To(user, Policies.ManageWebhooks, WebhookAccess.ScopeOf(request.StudyOid)).ToResult();
        if (request.StudyOid is { Length: > 0 } studyOid && (!StorableText.IsStorable(studyOid) || !await db.HasStudyAsync(studyOid, cancellationToken)))
            return Requests.Unknown.Study(studyOid);

        var secret = WebhookSecrets.Create();
        var subscription = new WebhookSubscription
        {
            Id = Guid.NewGuid(), Url = request.Url, Description = request.Description.Trim(), Types = [.. request.Events.Distinct(StringComparer.Ordinal)], StudyOid = request.StudyOid ?? "",
            Secret = secrets.Protect(secret), CreatedAt = clock.GetUtcNow(), CreatedBy = Acting.Actor.Label,
        };
        WebhookAccess.Enter(subscription);
        db.Add(subscription);
        await db.SaveChangesAsync(cancellationToken);
        logger.LogChanged(subscription.Id, "made");
        var summary = WebhookSummary.Of(subscription);
        return TypedResults.Created(summary.Path, new WebhookWithSecret(summary, secret));
    }
}
