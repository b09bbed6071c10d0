using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Tests.Messaging.Outbox;

namespace Tests.Messaging.Inbox;

/// <summary>A process with a consumer behind the inbox, on queue <c>orders</c>.</summary>
public static class InboxHost
{
    public static Task<OrderHost> StartAsync(OrderDatabase database, OrderHostOptions? options = null, int retries = 0)
    {
        options ??= new OrderHostOptions();
        return OrderHost.StartAsync(database, options with
        {
            ConfigureBus = bus =>
            {
                bus.AddConsumer<OrderConsumer>();
                bus.AddSingleton<ConsumerScript>();
                bus.AddSingleton<Receipts>();
                bus.AddScoped(typeof(ScopedFilter<>));
                options.ConfigureBus(bus);
            },
            ConfigureEndpoints = (context, factory) =>
            {
                factory.ConnectReceiveObserver(context.GetRequiredService<Receipts>());
                // As the services have one: it opens a scope before the inbox does.
                factory.UseConsumeFilter(typeof(ScopedFilter<>), context);
                factory.ReceiveEndpoint("orders", endpoint =>
                {
                    // Immediate(0) would retry once.
                    if (retries > 0)
                        endpoint.UseMessageRetry(retry => retry.Immediate(retries));
                    endpoint.UseEntityFrameworkOutbox<OrderContext>(context);
                    endpoint.ConfigureConsumer<OrderConsumer>(context);
                });
            },
        });
    }

    public static ConsumerScript Script(this OrderHost host) => host.Services.GetRequiredService<ConsumerScript>();

    public static Receipts Receipts(this OrderHost host) => host.Services.GetRequiredService<Receipts>();

    /// <summary>Brings a message to the consumer's queue, as often as it is called, with the id it is given.</summary>
    public static Task SubmitAsync(this OrderHost host, int number, Guid? messageId = null) =>
        host.Harness.Bus.Publish(new OrderSubmitted(number), context => context.MessageId = messageId ?? NewId.NextGuid());
}
