using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>What the Builder asks itself for comes by its queue too.</summary>
internal sealed class SendUnsettledAgainDefinition : ConsumerDefinition<SendUnsettledAgainConsumer>
{
    public SendUnsettledAgainDefinition() => EndpointName = BuilderEndpoint.Name;
}
