using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Announcements come by the Builder's queue too.</summary>
internal sealed class EnvironmentAnnouncedDefinition : ConsumerDefinition<EnvironmentAnnouncedConsumer>
{
    public EnvironmentAnnouncedDefinition() => EndpointName = BuilderEndpoint.Name;
}
