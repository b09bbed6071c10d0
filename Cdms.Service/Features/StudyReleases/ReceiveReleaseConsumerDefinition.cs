using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Subscribes the environment's queue to the releases meant for it.</summary>
internal sealed class ReceiveReleaseConsumerDefinition : ConsumerDefinition<ReceiveReleaseConsumer>
{
    private readonly EnvironmentOptions _environment;

    /// <summary>The queue carries the environment's name.</summary>
    public ReceiveReleaseConsumerDefinition(IOptions<EnvironmentOptions> environment)
    {
        _environment = environment.Value;
        EndpointName = _environment.QueueName;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ReceiveReleaseConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.SubscribeForEnvironment<StudyReleasePublished>(_environment.Environment);
}
