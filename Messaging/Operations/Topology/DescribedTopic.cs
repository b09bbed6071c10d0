namespace Messaging.Operations.Topology;

/// <summary>A topic that a bus needs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsPublished">Whether the bus publishes to it; one that is not published is subscribed to.</param>
public sealed record DescribedTopic(string Name, bool IsPublished)
{
    /// <summary>Attributes for its creation, as SNS takes them.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Tags for its creation.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
