using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>Names and addresses of a bus.</summary>
internal sealed class AmazonSqsBusTopology(AmazonSqsHostConfiguration host, AmazonSqsTopologyConfiguration configuration) :
    BusTopology(host, configuration), IAmazonSqsBusTopology
{
    IAmazonSqsPublishTopology IAmazonSqsBusTopology.PublishTopology => configuration.Publish;
    IAmazonSqsSendTopology IAmazonSqsBusTopology.SendTopology => configuration.Send;

    IAmazonSqsMessagePublishTopology<T> IAmazonSqsBusTopology.Publish<T>() => configuration.Publish.Of<T>();

    IAmazonSqsMessageSendTopology<T> IAmazonSqsBusTopology.Send<T>() => configuration.Send.Of<T>();

    public Uri GetDestinationAddress(string topicName, Action<IAmazonSqsTopicConfigurator>? configure = null) =>
        GetAddress(new TopicConfigurator(topicName), configure);

    public Uri GetDestinationAddress(Type messageType, Action<IAmazonSqsTopicConfigurator>? configure = null) =>
        GetAddress(((IMessageTopic)configuration.Publish.GetMessageTopology(messageType)).GetTopic(), configure);

    public SendSettings GetSendSettings(Uri address) =>
        configuration.Send.GetSendSettings(new AmazonSqsEndpointAddress(host.HostAddress, address));

    private Uri GetAddress(TopicConfigurator topic, Action<IAmazonSqsTopicConfigurator>? configure)
    {
        configure?.Invoke(topic);
        return topic.GetEndpointAddress(host.HostAddress);
    }
}
