using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Connection;

namespace MassTransit.AmazonSqsTransport.Topology.Control;

/// <summary>What a bus needs, in the terms of the connection.</summary>
/// <param name="Endpoints">Its receive endpoints, but for temporary ones.</param>
/// <param name="Published">The topics it publishes to, each once: what it was told it publishes, and faults.</param>
internal sealed record BusPieces(IReadOnlyList<EndpointPieces> Endpoints, IReadOnlyList<TopicDeclaration> Published)
{
    public static BusPieces Of(AmazonSqsHostConfiguration host)
    {
        IReadOnlyList<EndpointPieces> endpoints = [.. host.GetLastingEndpoints().Select(EndpointPieces.Of).OrderBy(endpoint => endpoint.Queue.Name, StringComparer.Ordinal)];
        return new BusPieces(endpoints,
        [
            .. host.GetDeclaredTopics().Select(Declare.Topic).Concat(endpoints.SelectMany(endpoint => endpoint.Faults))
                .DistinctBy(topic => topic.Name).OrderBy(topic => topic.Name, StringComparer.Ordinal),
        ]);
    }
}
