namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>How a receive endpoint subscribes to a message type.</summary>
internal sealed class AmazonSqsMessageConsumeTopology<TMessage>(AmazonSqsPublishTopology publishTopology) :
    MessageConsumeTopology<TMessage>, IAmazonSqsMessageConsumeTopologyConfigurator<TMessage>, IMessageSubscription
    where TMessage : class
{
    private readonly List<Action<IAmazonSqsTopicSubscriptionConfigurator>?> _subscriptions = [];

    public void Subscribe(Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null)
    {
        // Every consumer of the type asks for a plain subscription; one is enough.
        if (configure is not null || _subscriptions.Count == 0)
            _subscriptions.Add(configure);
    }

    public IEnumerable<TopicConfigurator> GetSubscriptions()
    {
        if (_subscriptions.Count == 0)
            yield break;
        var topic = publishTopology.Of<TMessage>().GetTopic();
        foreach (var configure in _subscriptions)
            configure?.Invoke(topic);
        yield return topic;
    }

    public override IEnumerable<ValidationResult> Validate()
    {
        foreach (var result in base.Validate())
            yield return result;
        if (_subscriptions.Count > 0 && !IsBindableMessageType)
            yield return this.Failure(TypeCache<TMessage>.ShortName, "is not a message type that can be subscribed to.");
    }
}
