using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Subscribes the environment's queue to the form versions meant for it.</summary>
internal sealed class InstallFormVersionConsumerDefinition : ConsumerDefinition<InstallFormVersionConsumer>
{
    private readonly EnvironmentOptions _environment;

    /// <summary>The queue carries the environment's name.</summary>
    public InstallFormVersionConsumerDefinition(IOptions<EnvironmentOptions> environment)
    {
        _environment = environment.Value;
        EndpointName = _environment.QueueName;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<InstallFormVersionConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.SubscribeForEnvironment<FormVersionPublished>(_environment.Environment);
}
