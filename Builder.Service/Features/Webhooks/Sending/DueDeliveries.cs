using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Takes what is due, so that no other replica sends it meanwhile.</summary>
internal static class DueDeliveries
{
    /// <summary>So many that a quick receiver is not waited for, so few that a receiver that comes back is not flooded.</summary>
    public const int AtOnce = 8;

    /// <summary>Leases the oldest due deliveries of a subscription until a time. Whoever dies meanwhile leaves them due at that time.</summary>
    public static async Task<List<WebhookDelivery>> ClaimDueAsync(
        this BuilderDbContext db, Guid subscriptionId, DateTimeOffset now, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var leaseId = Guid.NewGuid();
        var claimed = WebhookClaimStatement.For(db) is { } statement
            ? await db.Database.ExecuteSqlRawAsync(statement, [leaseId, until.UtcTicks, subscriptionId, now.UtcTicks, AtOnce], cancellationToken)
            : await db.WebhookDeliveries.Where(delivery => delivery.WebhookSubscriptionId == subscriptionId && delivery.DueAt <= now)
                .OrderBy(delivery => delivery.DueAt).ThenBy(delivery => delivery.Id).Take(AtOnce)
                .ExecuteUpdateAsync(update => update.SetProperty(delivery => delivery.LeaseId, leaseId).SetProperty(delivery => delivery.DueAt, until), cancellationToken);
        return claimed == 0
            ? []
            : await db.WebhookDeliveries.AsNoTracking().Where(delivery => delivery.LeaseId == leaseId).OrderBy(delivery => delivery.Id).ToListAsync(cancellationToken);
    }
}
