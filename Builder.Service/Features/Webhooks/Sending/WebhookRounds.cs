using Builder.Service.Data;
using Builder.Service.Features.Webhooks.Telling;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Looks which subscriptions there are and which have something due, by one statement, and begins a lane for each that has none.</summary>
internal sealed class WebhookRounds(IServiceScopeFactory scopes, KnownSubscriptions known, WebhookLane lane, WebhookSignal signal, TimeProvider clock, ILogger<WebhookRounds> logger)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Task> _lanes = [];

    /// <summary>The lanes under way.</summary>
    public Task WhenIdleAsync()
    {
        lock (_lock)
            return Task.WhenAll(_lanes.Values);
    }

    /// <summary>One round.</summary>
    /// <param name="isSending">False: only what is known of subscriptions is refreshed.</param>
    /// <param name="cancellationToken">Stops this and the lanes it begins.</param>
    public async Task RunAsync(bool isSending, CancellationToken cancellationToken)
    {
        List<Guid> due = [];
        await known.ReadAsync(async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BuilderDbContext>();
            var now = clock.GetUtcNow();
            var all = await db.WebhookSubscriptions.AsNoTracking()
                .Select(subscription => new { Subscription = subscription, IsDue = db.WebhookDeliveries.Any(delivery => delivery.WebhookSubscriptionId == subscription.Id && delivery.DueAt <= now) })
                .ToListAsync(cancellationToken);
            due.AddRange(all.Where(one => one.IsDue).Select(one => one.Subscription.Id));
            return [.. all.Where(one => one.Subscription.IsEnabled).Select(one => KnownSubscription.Of(one.Subscription))];
        });
        if (isSending)
            due.ForEach(id => Begin(id, cancellationToken));
    }

    private void Begin(Guid subscriptionId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_lanes.ContainsKey(subscriptionId))
                _lanes[subscriptionId] = Task.Run(() => RunLaneAsync(subscriptionId, cancellationToken), cancellationToken);
        }
    }

    /// <remarks>A database that is away for a while must not end the lane's next beginning.</remarks>
    private async Task RunLaneAsync(Guid subscriptionId, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            await lane.RunAsync(subscriptionId, cancellationToken);
            isDone = true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogLaneFailed(exception, subscriptionId);
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is leased is due again when its lease ends.
        }
        finally
        {
            lock (_lock)
                _lanes.Remove(subscriptionId);
        }
        // What was committed while the lane was ending found it still there, and began none.
        if (isDone)
            signal.Pulse();
    }
}
