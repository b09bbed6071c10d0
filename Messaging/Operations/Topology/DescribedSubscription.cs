namespace Messaging.Operations.Topology;

/// <summary>The wish of a queue to receive what is published to a topic.</summary>
/// <param name="Topic">Name of the topic.</param>
/// <param name="Queue">Name of the queue.</param>
public sealed record DescribedSubscription(string Topic, string Queue)
{
    /// <summary>Attributes such as <c>RawMessageDelivery</c> and <c>FilterPolicy</c>, as SNS takes them; without the redrive policy.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Name of the queue that takes what SNS cannot deliver; null: SNS drops it when its retries are spent.</summary>
    public string? Undelivered { get; init; }
}
