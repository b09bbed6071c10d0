using Cdms.Service.Domain;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Subscribes the environment's queue to the questions about releases meant for it.</summary>
internal sealed class ReportReleaseImpactConsumerDefinition : ConsumerDefinition<ReportReleaseImpactConsumer>
{
    private readonly EnvironmentOptions _environment;

    /// <summary>The queue carries the environment's name.</summary>
    public ReportReleaseImpactConsumerDefinition(IOptions<EnvironmentOptions> environment)
    {
        _environment = environment.Value;
        EndpointName = _environment.QueueName;
    }

    /// <inheritdoc/>
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ReportReleaseImpactConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.SubscribeForEnvironment<ReleaseImpactRequested>(_environment.Environment);
}
