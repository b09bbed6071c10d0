using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Claims what waits in the tables of one DbContext, because another process committed it and went away or this one had no room, and gives it to the
/// pipeline. Several processes may do so at once: each claims other units.
/// </summary>
internal sealed class OutboxDelivery<TDbContext>(
    IServiceScopeFactory scopes,
    OutboxPipeline<TDbContext> pipeline,
    TimeProvider clock,
    IOptions<OutboxDeliveryServiceOptions> options,
    IOptions<OutboxDeliverySettings> settings)
    where TDbContext : DbContext
{
    private readonly OutboxDeliveryServiceOptions options = options.Value;
    private DateTimeOffset nextLookIntoInbox = DateTimeOffset.MinValue;

    /// <summary>How long the last claim took.</summary>
    public TimeSpan LastClaim { get; private set; }

    // Long enough to send a few messages that all run into their time limit.
    private TimeSpan Lease => settings.Value.Lease > 3 * options.MessageDeliveryTimeout ? settings.Value.Lease : 3 * options.MessageDeliveryTimeout;

    /// <summary>Claims until nothing is due, and waits until all of it is sent and settled.</summary>
    /// <returns>Whether there was anything.</returns>
    public async Task<bool> DeliverAsync(CancellationToken stopping)
    {
        await using var stop = stopping.Register(() => _ = pipeline.StopAsync(CancellationToken.None)).ConfigureAwait(false);
        for (var any = false; ; any = true)
        {
            var found = await FeedAsync(stopping).ConfigureAwait(false);
            await pipeline.DrainAsync(CancellationToken.None).ConfigureAwait(false);
            if (found != Found.Many || stopping.IsCancellationRequested)
                return any || found != Found.Nothing;
        }
    }

    /// <summary>One claim in the bus outbox, and now and then one in what consumers left behind. It waits while too much is under way.</summary>
    /// <returns>Whether there was anything, and whether there is likely more.</returns>
    public async Task<Found> FeedAsync(CancellationToken stopping)
    {
        await pipeline.Claimed.WaitAsync(options.MessageDeliveryLimit, stopping).ConfigureAwait(false);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var db = scope.ServiceProvider.GetRequiredService<TDbContext>();
            db.Database.SetCommandTimeout(options.QueryTimeout);
            pipeline.HasQuarantine = OutboxQuarantineWriter.CanWrite(db);

            var found = await FeedAsync(db, BusOutboxSource.Instance, stopping).ConfigureAwait(false);
            if (clock.GetUtcNow() < nextLookIntoInbox || stopping.IsCancellationRequested)
                return found;

            nextLookIntoInbox = clock.GetUtcNow() + settings.Value.PollInterval;
            var foundInInbox = await FeedAsync(db, InboxSource.Instance, stopping).ConfigureAwait(false);
            return found > foundInInbox ? found : foundInInbox;
        }
    }

    private async Task<Found> FeedAsync(DbContext db, IDeliverySource source, CancellationToken stopping)
    {
        var detour = pipeline.DetourOf(source);
        var (start, version, limit) = (clock.GetUtcNow(), detour.Version, pipeline.IsBrokerAway ? 1 : options.QueryMessageLimit);
        var claim = new ClaimTimes(start, start + Lease, db.Database);

        // Not to be cancelled: nobody could say whether the units are claimed.
        var before = clock.GetTimestamp();
        var units = await source.ClaimAsync(db, claim, limit, CancellationToken.None).ConfigureAwait(false);
        LastClaim = clock.GetElapsedTime(before);
        var isPartial = units.Count > 0 && await new ClaimedUnits(pipeline, pipeline.Claimed, source, claim, units)
            .SendAsync(db, options.MessageDeliveryLimit, stopping).ConfigureAwait(false);
        if (units.Count == limit || isPartial)
            return Found.Many;

        detour.Close(start, version);
        return units.Count > 0 ? Found.Some : Found.Nothing;
    }
}

/// <summary>What a claim found.</summary>
internal enum Found
{
    Nothing = 0,
    Some = 1,

    /// <summary>As much as it asked for, so there is likely more.</summary>
    Many = 2,
}
