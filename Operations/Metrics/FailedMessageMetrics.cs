using Messaging.Operations.FailedMessages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Metrics;

/// <summary>Failed messages by what has become of them.</summary>
internal sealed class FailedMessageMetrics : IMetricSource
{
    public async Task<IReadOnlyList<MetricValue>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var counts = await services.GetRequiredService<ServiceDbContext>().Set<FailedMessage>().GroupBy(row => row.State).Select(rows => new { rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return [.. Enum.GetValues<FailedMessageState>().Select(state => new MetricValue("failed.messages", "{message}", "Failed messages by what has become of them.", counts.GetValueOrDefault(state), ("state", state.ToString())))];
    }
}
