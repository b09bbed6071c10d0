using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Sends what waits in the tables of one DbContext. Several processes may do so at once: each claims other units.</summary>
internal sealed class OutboxDelivery<TDbContext>(
    IServiceScopeFactory scopes,
    IBus bus,
    TimeProvider clock,
    IOptions<OutboxDeliveryServiceOptions> options,
    IOptions<OutboxDeliverySettings> settings,
    ILogger<OutboxDelivery<TDbContext>> logger)
    where TDbContext : DbContext
{
    private DateTimeOffset nextLookIntoInbox = DateTimeOffset.MinValue;

    /// <summary>One pass over the bus outbox, and now and then one over what consumers left behind.</summary>
    /// <returns>Whether there was anything to send.</returns>
    public async Task<bool> DeliverAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDbContext>();
        db.Database.SetCommandTimeout(options.Value.QueryTimeout);
        var tools = new DeliveryTools(db, bus, clock, options.Value, settings.Value, logger);

        var found = await new DeliveryPass<Guid>(new BusOutboxSource(db), tools).RunAsync(stopping);
        if (clock.GetUtcNow() < nextLookIntoInbox || stopping.IsCancellationRequested)
            return found;

        nextLookIntoInbox = clock.GetUtcNow() + settings.Value.PollInterval;
        return await new DeliveryPass<long>(new InboxSource(db, tools.Lease), tools).RunAsync(stopping) || found;
    }
}
