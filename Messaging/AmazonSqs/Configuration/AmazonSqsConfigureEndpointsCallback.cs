namespace MassTransit;

/// <summary>Configures every receive endpoint that <c>ConfigureEndpoints</c> makes on this transport.</summary>
/// <param name="context">The registrations of the bus.</param>
/// <param name="queueName">The name of the endpoint's queue.</param>
/// <param name="configurator">The endpoint.</param>
public delegate void AmazonSqsConfigureEndpointsCallback(
    IRegistrationContext context, string queueName, IAmazonSqsReceiveEndpointConfigurator configurator);
