using System.Collections.Concurrent;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Gathers the deliveries at hand of each endpoint into shared transactions.</summary>
internal sealed class InboxLanes(InboxSettings settings, TimeProvider clock, Func<IReadOnlyList<InboxDelivery>, Task> runTogether)
{
    private readonly ConcurrentDictionary<Uri, InboxLane> endpoints = [];

    public void Add(Uri endpoint, InboxDelivery delivery) =>
        endpoints.GetOrAdd(endpoint, static (_, lanes) => new InboxLane(lanes.settings, lanes.clock, lanes.runTogether), (settings, clock, runTogether)).Add(delivery);
}
