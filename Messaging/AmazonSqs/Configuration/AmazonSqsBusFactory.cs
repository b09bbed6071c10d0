using MassTransit.AmazonSqsTransport;
using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.Configuration;
using MassTransit.Topology;

namespace MassTransit;

/// <summary>Creates buses on Amazon SNS and SQS without a container.</summary>
public static class AmazonSqsBusFactory
{
    /// <summary>Creates a bus.</summary>
    /// <param name="configure">Configures host and endpoints.</param>
    /// <returns>The bus, not started.</returns>
    public static IBusControl Create(Action<IAmazonSqsBusFactoryConfigurator> configure)
    {
        var bus = new AmazonSqsBusConfiguration(new AmazonSqsTopologyConfiguration(CreateMessageTopology()));
        var configurator = new AmazonSqsBusFactoryConfigurator(bus);
        configure(configurator);
        return configurator.Build(bus);
    }

    /// <summary>Creates the topology that names topics.</summary>
    /// <returns>Names such as <c>Contracts-FormVersionPublished</c>.</returns>
    public static IMessageTopologyConfigurator CreateMessageTopology() =>
        new MessageTopology(new MessageNameFormatterEntityNameFormatter(new AmazonSqsMessageNameFormatter()));
}
