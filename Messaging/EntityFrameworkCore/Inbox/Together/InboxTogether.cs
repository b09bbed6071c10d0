using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Brings the deliveries of each endpoint together in shared transactions.</summary>
internal sealed class InboxTogether<TDbContext>
    where TDbContext : DbContext
{
    private readonly InboxLanes lanes;

    public InboxTogether(
        IOptions<InboxSettings> settings, IOptions<EntityFrameworkOutboxOptions<TDbContext>> options,
        IOptions<OutboxDeliverySettings> delivery, TimeProvider clock, IServiceProvider provider)
    {
        var rows = new InboxRows(clock, delivery.Value.Lease, provider.GetService<OutboxPipeline<TDbContext>>());
        IsOn = settings.Value.MostTogether > 1;
        lanes = new InboxLanes(settings.Value, clock, deliveries => new SharedTransaction(deliveries, options.Value.IsolationLevel, rows).RunAsync());
    }

    public bool IsOn { get; }

    /// <summary>Consumes a message with others of its endpoint.</summary>
    /// <returns>The lock id under which its outgoing messages are held.</returns>
    /// <exception cref="TogetherGivenUpException">It is to be run by itself.</exception>
    public Task<Guid> RunAsync(Uri endpoint, InboxDelivery delivery)
    {
        lanes.Add(endpoint, delivery);
        return delivery.RunAsync();
    }
}
