using Builder.Service.Domain;
using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Where the saga hears: on the Builder's queue. Retries, inbox and outbox come with every endpoint of the service.</summary>
internal sealed class FormDeploymentDefinition : SagaDefinition<FormDeployment>
{
    public FormDeploymentDefinition() => EndpointName = BuilderEndpoint.Name;
}
