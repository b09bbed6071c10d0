namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>Collects the subscriptions of a receive endpoint.</summary>
internal sealed class AmazonSqsConsumeTopology(AmazonSqsPublishTopology publishTopology) :
    ConsumeTopology(LongestTemporaryQueueName), IAmazonSqsConsumeTopologyConfigurator
{
    // Room for a suffix such as _skipped within the 80 characters of a queue name.
    private const int LongestTemporaryQueueName = 72;

    private readonly List<TopicConfigurator> _byName = [];

    IAmazonSqsMessageConsumeTopologyConfigurator<T> IAmazonSqsConsumeTopologyConfigurator.GetMessageTopology<T>() => Of<T>();

    IAmazonSqsMessageConsumeTopology<T> IAmazonSqsConsumeTopology.GetMessageTopology<T>() => Of<T>();

    public AmazonSqsMessageConsumeTopology<T> Of<T>()
        where T : class => (AmazonSqsMessageConsumeTopology<T>)GetMessageTopology<T>();

    public void Subscribe(string topicName, Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null)
    {
        AmazonSqsNames.ThrowIfInvalid(topicName, AmazonSqsEndpointAddress.AddressType.Topic);
        var topic = new TopicConfigurator(topicName).With(publishTopology);
        configure?.Invoke(topic);
        _byName.Add(topic);
    }

    /// <summary>One subscription a topic, for SNS keeps one per queue and topic: a subscription by name wins.</summary>
    public IReadOnlyList<TopicConfigurator> GetSubscriptions() =>
    [
        .. SelectMany<IMessageSubscription, TopicConfigurator>(message => message.GetSubscriptions())
            .Concat(_byName)
            .GroupBy(topic => topic.Name, StringComparer.Ordinal)
            .Select(same => same.Last()),
    ];

    protected override IMessageConsumeTopologyConfigurator CreateMessageTopology<T>()
    {
        var topology = new AmazonSqsMessageConsumeTopology<T>(publishTopology);
        OnMessageTopologyCreated(topology);
        return topology;
    }
}
