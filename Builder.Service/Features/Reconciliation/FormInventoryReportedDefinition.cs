using Builder.Service.Features.FormDeployments;
using MassTransit;

namespace Builder.Service.Features.Reconciliation;

/// <summary>What environments hold comes by the Builder's queue.</summary>
internal sealed class FormInventoryReportedDefinition : ConsumerDefinition<FormInventoryReportedConsumer>
{
    public FormInventoryReportedDefinition() => EndpointName = BuilderEndpoint.Name;
}
