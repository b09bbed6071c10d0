using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Sends what is due to one subscription, some at a time. Each subscription has a lane of its own, so a slow receiver holds nobody else up.</summary>
internal sealed class WebhookLane(IServiceScopeFactory scopes, WebhookPost post, IOptions<WebhookOptions> options, TimeProvider clock)
{
    // For what comes beside the receiver's time: the claim, the settling, a database that is slow.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Ends when nothing is due.</summary>
    public async Task RunAsync(Guid subscriptionId, CancellationToken cancellationToken)
    {
        while (await ClaimAsync(subscriptionId, cancellationToken) is ({ } subscription, { Count: > 0 } claimed))
            await Task.WhenAll(claimed.Select(delivery => DeliverAsync(subscription, delivery, cancellationToken)));
    }

    private async Task<(WebhookSubscription? Subscription, List<WebhookDelivery> Claimed)> ClaimAsync(Guid subscriptionId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BuilderDbContext>();
        var now = clock.GetUtcNow();
        var claimed = await db.ClaimDueAsync(subscriptionId, now, now + options.Value.Timeout + Slack, cancellationToken);
        // After the claim, so that one that was disabled before it is sent nothing.
        return (await db.WebhookSubscriptions.AsNoTracking().FirstOrDefaultAsync(subscription => subscription.Id == subscriptionId, cancellationToken), claimed);
    }

    private async Task DeliverAsync(WebhookSubscription subscription, WebhookDelivery delivery, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var outcome = subscription.IsEnabled ? await post.SendAsync(subscription, delivery, cancellationToken) : null;
        await using var scope = scopes.CreateAsyncScope();
        var settling = scope.ServiceProvider.GetRequiredService<WebhookSettling>();
        await (outcome is null ? settling.CancelAsync(delivery) : settling.SettleAsync(delivery, startedAt, outcome));
    }
}
