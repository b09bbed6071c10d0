using MassTransit.Configuration;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>What bus and receive endpoints have in common.</summary>
internal class AmazonSqsEndpointConfiguration : EndpointConfiguration
{
    protected AmazonSqsEndpointConfiguration(AmazonSqsTopologyConfiguration topology)
        : base(topology) => Topology = topology;

    private AmazonSqsEndpointConfiguration(AmazonSqsEndpointConfiguration parent, AmazonSqsTopologyConfiguration topology, bool isBusEndpoint)
        : base(parent, topology, isBusEndpoint) => Topology = topology;

    public new AmazonSqsTopologyConfiguration Topology { get; }

    public AmazonSqsEndpointConfiguration CreateEndpointConfiguration(bool isBusEndpoint = false) =>
        new(this, new AmazonSqsTopologyConfiguration(Topology), isBusEndpoint);
}
