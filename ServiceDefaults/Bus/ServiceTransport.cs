using MassTransit;
using Microsoft.Extensions.Configuration;

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

    private static void Configure(IBusFactoryConfigurator factory, IRegistrationContext context) =>
        factory.UseConsumeFilter(typeof(MessageLogFilter<>), context);
}
