namespace MassTransit;

/// <summary>Configures the topic of one message type.</summary>
public interface IAmazonSqsMessagePublishTopologyConfigurator : IMessagePublishTopologyConfigurator, IAmazonSqsTopicConfigurator;

/// <summary>Configures the topic of one message type.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IAmazonSqsMessagePublishTopologyConfigurator<TMessage> :
    IMessagePublishTopologyConfigurator<TMessage>,
    IAmazonSqsMessagePublishTopology<TMessage>,
    IAmazonSqsMessagePublishTopologyConfigurator
    where TMessage : class;
