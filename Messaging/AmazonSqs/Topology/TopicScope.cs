namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>The prefix of published topics: known only when the host has been configured.</summary>
internal sealed class TopicScope
{
    /// <summary>The scope when topics are scoped, else null.</summary>
    public string? Prefix { get; set; }

    public string Apply(string topicName) =>
        Prefix is null ? topicName : AmazonSqsEndpointAddress.ScopedTopicName(Prefix, topicName);
}
