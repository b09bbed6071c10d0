using MassTransit.Clients;
using MassTransit.DependencyInjection;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;
using MassTransit.Transports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Publishing and sending of one scope: each message becomes a row in the scope's DbContext, which the caller saves.</summary>
internal sealed class BusOutboxContext<TDbContext>(
    IBus bus, IClientFactory clientFactory, IBusOutboxNotification signal, TimeProvider clock, IServiceProvider provider)
    : ScopedBusContext, OutboxSendContext, IDisposable
    where TDbContext : DbContext
{
    private readonly Lock gate = new();
    private BusOutboxUnit? unit;

    public ISendEndpointProvider SendEndpointProvider =>
        field ??= new ScopedSendEndpointProvider(new OutboxSendEndpointProvider(this, bus), provider);

    public IPublishEndpoint PublishEndpoint =>
        field ??= new PublishEndpoint(new ScopedPublishEndpointProvider(new OutboxPublishEndpointProvider(this, bus), provider));

    // A request waits for its answer and cannot wait for a commit: it goes out at once.
    public IScopedClientFactory ClientFactory =>
        field ??= new ScopedClientFactory(new ClientFactory(new ScopedClientFactoryContext(clientFactory, provider)), null);

    public Task AddSend<T>(SendContext<T> context)
        where T : class
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var message = OutboxMessageFactory.Create(context, now);

        // A DbContext takes one caller at a time; several publishes of one scope may run side by side.
        lock (gate)
        {
            unit ??= new BusOutboxUnit(provider.GetRequiredService<TDbContext>(), signal, provider.GetService<OutboxPipeline<TDbContext>>());
            unit.Add(message, now);
        }

        return Task.CompletedTask;
    }

    public object? GetService(Type serviceType) => provider.GetService(serviceType);

    public void Dispose() => unit?.Dispose();
}
