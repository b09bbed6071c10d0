using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Topology.Control;
using Messaging.Operations.Topology;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MassTransit;

/// <summary>Puts a bus on Amazon SNS and SQS.</summary>
public static class AmazonSqsConfigurationExtensions
{
    /// <summary>Uses Amazon SNS and SQS as the transport of the bus.</summary>
    /// <param name="configurator">The registrations of the bus.</param>
    /// <param name="configure">Configures host and endpoints; after the options, which it may override.</param>
    public static void UsingAmazonSqs(this IBusRegistrationConfigurator configurator,
        Action<IBusRegistrationContext, IAmazonSqsBusFactoryConfigurator>? configure = null)
    {
        configurator.AddOptions();
        configurator.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<AmazonSqsTransportTuning>, TuningFromConfiguration>());
        var factory = new AmazonSqsRegistrationBusFactory(configure);
        configurator.SetBusFactory(factory);
        configurator.AddSingleton<IBusTopologyControl>(provider => new BusTopologyControl(provider, factory.Host));
    }

    /// <summary>Creates a bus on Amazon SNS and SQS without a container.</summary>
    /// <param name="selector">Where bus factories hang.</param>
    /// <param name="configure">Configures host and endpoints.</param>
    /// <returns>The bus, not started.</returns>
    public static IBusControl CreateUsingAmazonSqs(this IBusFactorySelector selector, Action<IAmazonSqsBusFactoryConfigurator> configure) =>
        AmazonSqsBusFactory.Create(configure);
}
