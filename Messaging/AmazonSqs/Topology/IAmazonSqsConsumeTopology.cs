namespace MassTransit;

/// <summary>To which topics a receive endpoint subscribes.</summary>
public interface IAmazonSqsConsumeTopology : IConsumeTopology
{
    /// <summary>How messages of one type are subscribed to.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The consume topology of the type.</returns>
    new IAmazonSqsMessageConsumeTopology<T> GetMessageTopology<T>()
        where T : class;
}
