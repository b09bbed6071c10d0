using Builder.Service.Features.FormDeployments;
using MassTransit;

namespace Builder.Service.Features.Sites;

/// <summary>Decisions of sites come by the Builder's queue.</summary>
internal sealed class SiteReleaseActivatedDefinition : ConsumerDefinition<SiteReleaseActivatedConsumer>
{
    public SiteReleaseActivatedDefinition() => EndpointName = BuilderEndpoint.Name;
}
