using MassTransit.DependencyInjection;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Decides once per scope where publishing goes: inside a consumer to the consumer's context, otherwise to the outbox.</summary>
internal sealed class BusOutboxContextProvider<TDbContext> : IScopedBusContextProvider<IBus>, IDisposable
    where TDbContext : DbContext
{
    private readonly BusOutboxContext<TDbContext>? outbox;

    public BusOutboxContextProvider(
        IBus bus,
        Bind<IBus, IClientFactory> clientFactory,
        Bind<IBus, IScopedConsumeContextProvider> consuming,
        IBusOutboxNotification signal,
        TimeProvider clock,
        IServiceProvider provider)
    {
        if (consuming.Value.HasContext)
        {
            Context = new ConsumeContextScopedBusContext(consuming.Value.GetContext(), clientFactory.Value);
            return;
        }

        outbox = new BusOutboxContext<TDbContext>(bus, clientFactory.Value, signal, clock, provider);
        Context = outbox;
    }

    public ScopedBusContext Context { get; }

    public void Dispose() => outbox?.Dispose();
}
