namespace MassTransit;

/// <summary>How messages are published.</summary>
public interface IAmazonSqsPublishTopology : IPublishTopology
{
    /// <summary>Attributes of all topics.</summary>
    IReadOnlyDictionary<string, object> TopicAttributes { get; }

    /// <summary>Attributes of the subscriptions of all topics.</summary>
    IReadOnlyDictionary<string, object> TopicSubscriptionAttributes { get; }

    /// <summary>Tags of all topics.</summary>
    IReadOnlyDictionary<string, string> TopicTags { get; }

    /// <summary>How messages of one type are published.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <returns>The publish topology of the type.</returns>
    new IAmazonSqsMessagePublishTopology<T> GetMessageTopology<T>()
        where T : class;
}
