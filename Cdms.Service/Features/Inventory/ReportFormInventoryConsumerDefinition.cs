using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.Inventory;

/// <summary>Subscribes the environment's queue to the questions about its inventory.</summary>
internal sealed class ReportFormInventoryConsumerDefinition : ConsumerDefinition<ReportFormInventoryConsumer>
{
    private readonly EnvironmentOptions _environment;

    /// <summary>The queue carries the environment's name.</summary>
    public ReportFormInventoryConsumerDefinition(IOptions<EnvironmentOptions> environment)
    {
        _environment = environment.Value;
        EndpointName = _environment.QueueName;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ReportFormInventoryConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.SubscribeForEnvironment<FormInventoryRequested>(_environment.Environment);
}
