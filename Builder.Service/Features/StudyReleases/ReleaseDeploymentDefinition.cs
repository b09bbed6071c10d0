using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using MassTransit;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Where the saga hears: on the Builder's queue.</summary>
internal sealed class ReleaseDeploymentDefinition : SagaDefinition<ReleaseDeployment>
{
    public ReleaseDeploymentDefinition() => EndpointName = BuilderEndpoint.Name;
}
