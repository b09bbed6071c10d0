using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.FormDeployments;

/// <summary>Subscribes the environment's queue to the cancellations meant for it.</summary>
public sealed class CancelFormDeploymentConsumerDefinition : ConsumerDefinition<CancelFormDeploymentConsumer>
{
    private readonly EnvironmentOptions _environment;

    /// <summary>The queue carries the environment's name.</summary>
    public CancelFormDeploymentConsumerDefinition(IOptions<EnvironmentOptions> environment)
    {
        _environment = environment.Value;
        EndpointName = _environment.QueueName;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<CancelFormDeploymentConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.SubscribeForEnvironment<FormDeploymentCancelled>(_environment.Environment);
}
