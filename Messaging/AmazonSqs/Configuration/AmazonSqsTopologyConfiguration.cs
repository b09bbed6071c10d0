using MassTransit.AmazonSqsTransport.Topology;
using MassTransit.Configuration;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>The topologies of a bus; an endpoint shares them but for its own subscriptions.</summary>
internal sealed class AmazonSqsTopologyConfiguration : ITopologyConfiguration
{
    public AmazonSqsTopologyConfiguration(IMessageTopologyConfigurator messageTopology)
    {
        Message = messageTopology;
        Scope = new TopicScope();
        Send = new AmazonSqsSendTopology();
        Send.ConnectSendTopologyConfigurationObserver(new DelegateSendTopologyConfigurationObserver(GlobalTopology.Send));
        Publish = new AmazonSqsPublishTopology(messageTopology, Scope);
        Publish.ConnectPublishTopologyConfigurationObserver(new DelegatePublishTopologyConfigurationObserver(GlobalTopology.Publish));
        // What is configured for sending a type holds for publishing it too.
        Publish.ConnectPublishTopologyConfigurationObserver(new PublishToSendTopologyConfigurationObserver(Send));
        Consume = new AmazonSqsConsumeTopology(Publish);
    }

    public AmazonSqsTopologyConfiguration(AmazonSqsTopologyConfiguration bus)
    {
        (Message, Scope, Send, Publish) = (bus.Message, bus.Scope, bus.Send, bus.Publish);
        Consume = new AmazonSqsConsumeTopology(Publish);
    }

    public IMessageTopologyConfigurator Message { get; }
    public TopicScope Scope { get; }
    public AmazonSqsSendTopology Send { get; }
    public AmazonSqsPublishTopology Publish { get; }
    public AmazonSqsConsumeTopology Consume { get; }

    ISendTopologyConfigurator ITopologyConfiguration.Send => Send;
    IPublishTopologyConfigurator ITopologyConfiguration.Publish => Publish;
    IConsumeTopologyConfigurator ITopologyConfiguration.Consume => Consume;

    public IEnumerable<ValidationResult> Validate() => [.. Send.Validate(), .. Publish.Validate(), .. Consume.Validate()];
}
