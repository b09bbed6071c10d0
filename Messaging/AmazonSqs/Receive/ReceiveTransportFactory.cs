using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.Middleware;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>Puts together what a receive endpoint does from its start to its end.</summary>
internal static class ReceiveTransportFactory
{
    public static ReceiveTransport<ClientContext> Create(AmazonSqsReceiveEndpointConfiguration endpoint, AmazonSqsReceiveEndpointContext context)
    {
        var pipe = Pipe.New<ClientContext>(receive =>
        {
            endpoint.Pipes.AddTo(receive);
            receive.UseFilter(new OpenQueueFilter(context));
            receive.UseFilter(new ReceiveEndpointDependencyFilter<ClientContext>(context));
            receive.UseFilter(endpoint.Host.DeployTopologyOnly
                ? new TransportReadyFilter<ClientContext>(context)
                : new ReceiveFilter(context));
        });
        return new ReceiveTransport<ClientContext>(endpoint.Host, context, () => context.Client, pipe)
        {
            PreStartPipe = PublishTopologyPipe(endpoint),
        };
    }

    // The bus endpoint starts in every bus, so it is the one that deploys what is published.
    private static IPipe<ClientContext> PublishTopologyPipe(AmazonSqsReceiveEndpointConfiguration endpoint) =>
        endpoint.IsBusEndpoint && endpoint.Host.DeployPublishTopology
            ? Pipe.New<ClientContext>(pipe => pipe.UseFilter(new DeployPublishTopologyFilter(endpoint.Host)))
            : Pipe.Empty<ClientContext>();
}
