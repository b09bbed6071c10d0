using MassTransit.AmazonSqsTransport.Configuration;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>Creates (or, in Verify, looks for) the topics of all message types that are published.</summary>
internal sealed class DeployPublishTopologyFilter(AmazonSqsHostConfiguration host) : IFilter<ClientContext>
{
    public async Task Send(ClientContext context, IPipe<ClientContext> next)
    {
        var aws = ((EndpointClientContext)context).Connection.Aws;
        await Task.WhenAll(host.GetPublishedTopics().Select(topic => aws.GetTopicAsync(Declare.Topic(topic), context.CancellationToken)))
            .ConfigureAwait(false);
        await next.Send(context).ConfigureAwait(false);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("deployPublishTopology");
}
