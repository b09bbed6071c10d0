using MassTransit.Configuration;
using MassTransit.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>Creates the bus of a container.</summary>
internal sealed class AmazonSqsRegistrationBusFactory : TransportRegistrationBusFactory<IAmazonSqsReceiveEndpointConfigurator>
{
    private readonly AmazonSqsBusConfiguration _bus;
    private readonly Action<IBusRegistrationContext, IAmazonSqsBusFactoryConfigurator>? _configure;

    public AmazonSqsRegistrationBusFactory(Action<IBusRegistrationContext, IAmazonSqsBusFactoryConfigurator>? configure)
        : this(new AmazonSqsBusConfiguration(new AmazonSqsTopologyConfiguration(AmazonSqsBusFactory.CreateMessageTopology())), configure)
    {
    }

    private AmazonSqsRegistrationBusFactory(AmazonSqsBusConfiguration bus,
        Action<IBusRegistrationContext, IAmazonSqsBusFactoryConfigurator>? configure)
        : base(bus.HostConfiguration) => (_bus, _configure) = (bus, configure);

    /// <summary>The host; configured once the bus has been created.</summary>
    public AmazonSqsHostConfiguration Host => _bus.HostConfiguration;

    public override IBusInstance CreateBus(IBusRegistrationContext context, IEnumerable<IBusInstanceSpecification> specifications, string busName)
    {
        var host = _bus.HostConfiguration;
        host.Tuning = context.GetRequiredService<IOptionsMonitor<AmazonSqsTransportTuning>>().Get(busName);
        host.Clock = context.GetService<TimeProvider>() ?? TimeProvider.System;
        host.LoggerFactory = context.GetService<ILoggerFactory>();
        var configurator = new AmazonSqsBusFactoryConfigurator(_bus);
        ApplyOptions(configurator, context.GetRequiredService<IOptionsMonitor<AmazonSqsTransportOptions>>().Get(busName));
        return CreateBus(configurator, context, _configure, specifications);
    }

    private static void ApplyOptions(AmazonSqsBusFactoryConfigurator configurator, AmazonSqsTransportOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Region))
            return;
        configurator.Host(options.Region, host =>
        {
            if (!string.IsNullOrWhiteSpace(options.Scope))
                host.Scope(options.Scope);
            if (!string.IsNullOrWhiteSpace(options.AccessKey))
                host.AccessKey(options.AccessKey);
            if (!string.IsNullOrWhiteSpace(options.SecretKey))
                host.SecretKey(options.SecretKey);
        });
    }
}
