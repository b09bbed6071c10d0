namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>What is known of a topic, and what a subscription to it asks for.</summary>
internal sealed class TopicConfigurator(string name) : IAmazonSqsTopicSubscriptionConfigurator
{
    public string Name { get; } = name;
    public bool Durable { get; set; } = true;
    public bool AutoDelete { get; set; }
    public IDictionary<string, object> TopicAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
    public IDictionary<string, object> TopicSubscriptionAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
    public IDictionary<string, string> TopicTags { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public AmazonSqsEndpointAddress GetEndpointAddress(Uri hostAddress) =>
        new(hostAddress, Name, Durable, AutoDelete, AmazonSqsEndpointAddress.AddressType.Topic);

    /// <summary>Starts with what is set for all topics.</summary>
    public TopicConfigurator With(AmazonSqsPublishTopology everyTopic)
    {
        Add(TopicAttributes, everyTopic.TopicAttributes);
        Add(TopicSubscriptionAttributes, everyTopic.TopicSubscriptionAttributes);
        Add(TopicTags, everyTopic.TopicTags);
        return this;
    }

    /// <summary>Takes over what another configurator says of the topic; the other wins.</summary>
    public TopicConfigurator With(TopicConfigurator other)
    {
        (Durable, AutoDelete) = (other.Durable, other.AutoDelete);
        Add(TopicAttributes, other.TopicAttributes);
        Add(TopicSubscriptionAttributes, other.TopicSubscriptionAttributes);
        Add(TopicTags, other.TopicTags);
        return this;
    }

    private static void Add<TValue>(IDictionary<string, TValue> target, IDictionary<string, TValue> source)
    {
        foreach (var (key, value) in source)
            target[key] = value;
    }
}
