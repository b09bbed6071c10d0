using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Webhooks;

/// <summary>Forgets deliveries that were settled long ago, with their tries.</summary>
internal sealed class WebhookCleanup(BuilderDbContext db, IOptions<WebhookOptions> options, TimeProvider clock)
{
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (delivered, failed) = (now - options.Value.KeepDeliveredFor, now - options.Value.KeepFailedFor);
        return db.WebhookDeliveries
            .Where(delivery => delivery.SettledAt < delivered && (delivery.State == WebhookDeliveryState.Delivered || delivery.SettledAt < failed))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
