using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>Chooses what carries the messages.</summary>
internal static class ServiceTransport
{
    public static void UseServiceTransport(this IBusRegistrationConfigurator bus, IConfiguration configuration, BusTransport transport)
    {
        bus.UsingInMemory((context, factory) =>
            {
                Configure(factory, context);
                factory.ConfigureEndpoints(context);
            });
    }

    private static void Configure(IBusFactoryConfigurator factory, IRegistrationContext context)
    {
        factory.UseMessageData(context.GetRequiredService<IMessageDataRepository>());
        factory.UseConsumeFilter(typeof(MessageLogFilter<>), context);
    }
}
