namespace MassTransit;

/// <summary>How messages of one type are subscribed to.</summary>
/// <typeparam name="TMessage">The message type.</typeparam>
public interface IAmazonSqsMessageConsumeTopology<TMessage> : IMessageConsumeTopology<TMessage>
    where TMessage : class;
