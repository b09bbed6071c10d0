using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Finds the transport for an address, and that for the topic of a message type.</summary>
internal sealed class AmazonSqsSendTransportProvider(AmazonSqsHostConfiguration host, ReceiveEndpointContext endpoint) :
    ISendTransportProvider, IPublishTransportProvider
{
    public Uri NormalizeAddress(Uri address) => new AmazonSqsEndpointAddress(host.HostAddress, address);

    public Task<ISendTransport> GetSendTransport(Uri address)
    {
        TransportLogMessages.CreateSendTransport(address);
        var target = new AmazonSqsEndpointAddress(host.HostAddress, address);
        return Task.FromResult<ISendTransport>(Create(target.Type == AmazonSqsEndpointAddress.AddressType.Topic
            ? new TopicDestination(Declare.Topic(target))
            : new QueueDestination(Declare.Queue(host.BusTopology.GetSendSettings(address)))));
    }

    public Task<ISendTransport> GetPublishTransport<T>(Uri? publishAddress)
        where T : class
    {
        TransportLogMessages.CreatePublishTransport(publishAddress);
        return Task.FromResult<ISendTransport>(Create(new TopicDestination(Declare.Topic(host.GetPublishedTopic<T>()))));
    }

    private SendTransport<ConnectionContext> Create(IDestination destination) =>
        new(new AmazonSqsSendTransportContext(host, endpoint, destination));
}
