namespace MassTransit;

/// <summary>Receive endpoints that need no name.</summary>
public static class AmazonSqsReceiveEndpointConfigurationExtensions
{
    /// <summary>Adds a temporary receive endpoint: its queue has a unique name and is deleted when the bus stops.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="configure">Configures the endpoint.</param>
    public static void ReceiveEndpoint(this IAmazonSqsBusFactoryConfigurator configurator, Action<IAmazonSqsReceiveEndpointConfigurator>? configure = null) =>
        configurator.ReceiveEndpoint(new TemporaryEndpointDefinition(), DefaultEndpointNameFormatter.Instance, configure);

    /// <summary>Adds a receive endpoint by its definition.</summary>
    /// <param name="configurator">The bus.</param>
    /// <param name="definition">Name, prefetch count and limits of the endpoint.</param>
    /// <param name="configure">Configures the endpoint.</param>
    public static void ReceiveEndpoint(this IAmazonSqsBusFactoryConfigurator configurator, IEndpointDefinition definition,
        Action<IAmazonSqsReceiveEndpointConfigurator>? configure = null) =>
        configurator.ReceiveEndpoint(definition, DefaultEndpointNameFormatter.Instance, configure);
}
