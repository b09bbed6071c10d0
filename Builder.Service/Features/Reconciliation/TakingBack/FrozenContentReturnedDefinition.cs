using Builder.Service.Features.FormDeployments;
using MassTransit;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>What environments give back comes by the Builder's queue.</summary>
internal sealed class FrozenContentReturnedDefinition : ConsumerDefinition<FrozenContentReturnedConsumer>
{
    public FrozenContentReturnedDefinition() => EndpointName = BuilderEndpoint.Name;
}
