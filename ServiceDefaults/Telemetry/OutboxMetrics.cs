using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>What waits in the outbox to be sent.</summary>
internal sealed class OutboxMetrics(TimeProvider clock) : IMetricSource
{
    public async Task<IReadOnlyList<MetricValue>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var messages = services.GetRequiredService<ServiceDbContext>().Set<OutboxMessage>();
        var count = await messages.CountAsync(cancellationToken);
        var oldest = await messages.MinAsync(message => (DateTime?)message.SentTime, cancellationToken);
        // SQLite gives times back without their kind.
        var age = oldest is { } sent ? (clock.GetUtcNow() - new DateTimeOffset(DateTime.SpecifyKind(sent, DateTimeKind.Utc))).TotalSeconds : 0;
        return
        [
            new("outbox.messages", "{message}", "Messages that were published and are not sent yet.", count),
            new("outbox.oldest.age", "s", "Age of the oldest message that is not sent yet.", Math.Max(0, age)),
        ];
    }
}
