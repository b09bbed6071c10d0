namespace MassTransit;

/// <summary>How messages of one type are sent.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IAmazonSqsMessageSendTopology<TMessage> : IMessageSendTopology<TMessage>
    where TMessage : class;
