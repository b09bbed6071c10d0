namespace Messaging.Operations.Topology;

/// <summary>Every queue, topic and subscription that a bus needs, as it is configured; nothing was asked of AWS.</summary>
/// <param name="Region">The region of the bus, such as <c>eu-central-1</c>.</param>
public sealed record TopologyDescription(string Region)
{
    /// <summary>The queues, each once.</summary>
    public IReadOnlyList<DescribedQueue> Queues { get; init; } = [];

    /// <summary>The topics, each once.</summary>
    public IReadOnlyList<DescribedTopic> Topics { get; init; } = [];

    /// <summary>Which queue hears which topic.</summary>
    public IReadOnlyList<DescribedSubscription> Subscriptions { get; init; } = [];

    /// <summary>Id, ARN or alias of the key that encrypts queues and topics; null: SQS encrypts queues with its own key.</summary>
    public string? KmsKeyId { get; init; }
}
