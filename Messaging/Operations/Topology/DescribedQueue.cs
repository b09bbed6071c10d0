namespace Messaging.Operations.Topology;

/// <summary>A queue that a bus needs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Use">What it is for.</param>
public sealed record DescribedQueue(string Name, QueueUse Use)
{
    /// <summary>Attributes for its creation, as SQS takes them: encryption among them, policy not.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Tags for its creation.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
