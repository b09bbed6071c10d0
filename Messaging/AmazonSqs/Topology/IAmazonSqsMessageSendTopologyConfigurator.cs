namespace MassTransit;

/// <summary>Configures how messages of one type are sent.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IAmazonSqsMessageSendTopologyConfigurator<TMessage> :
    IMessageSendTopologyConfigurator<TMessage>,
    IAmazonSqsMessageSendTopology<TMessage>
    where TMessage : class;
