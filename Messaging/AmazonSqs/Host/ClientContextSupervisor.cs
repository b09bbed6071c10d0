using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport;

/// <summary>Stops what an endpoint consumes before what it sends.</summary>
internal sealed class ClientContextSupervisor(AmazonSqsReceiveEndpointConfiguration endpoint) :
    TransportPipeContextSupervisor<ClientContext>(new ClientContextFactory(endpoint));
