using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Puts a consumer on the Builder's queue, beside the sagas.</summary>
/// <typeparam name="TConsumer">The consumer.</typeparam>
internal sealed class BuilderConsumerDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    public BuilderConsumerDefinition() => EndpointName = BuilderEndpoint.Name;
}
