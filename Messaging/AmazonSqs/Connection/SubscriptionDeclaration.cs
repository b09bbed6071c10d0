namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>The wish of a queue to receive what is published to a topic.</summary>
/// <param name="Topic">The topic; made if it is missing and the mode allows it.</param>
internal sealed record SubscriptionDeclaration(TopicDeclaration Topic)
{
    /// <summary>Attributes as text, such as <c>RawMessageDelivery</c>, <c>FilterPolicy</c>, <c>FilterPolicyScope</c>. Others the subscription has are left alone.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The queue for what SNS cannot deliver; made like any other. Null: SNS drops it when its retries are spent.</summary>
    public QueueDeclaration? Undelivered { get; init; }
}
