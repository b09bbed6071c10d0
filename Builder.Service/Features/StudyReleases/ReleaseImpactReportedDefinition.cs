using Builder.Service.Features.FormDeployments;
using MassTransit;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Answers about releases come by the Builder's queue.</summary>
internal sealed class ReleaseImpactReportedDefinition : ConsumerDefinition<ReleaseImpactReportedConsumer>
{
    public ReleaseImpactReportedDefinition() => EndpointName = BuilderEndpoint.Name;
}
