namespace MassTransit;

/// <summary>How messages of one type are published.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IAmazonSqsMessagePublishTopology<TMessage> : IMessagePublishTopology<TMessage>
    where TMessage : class;
