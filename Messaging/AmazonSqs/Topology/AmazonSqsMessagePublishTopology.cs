using System.Diagnostics.CodeAnalysis;
using MassTransit.Topology;
using AddressType = MassTransit.AmazonSqsEndpointAddress.AddressType;

namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>The topic of a message type.</summary>
internal sealed class AmazonSqsMessagePublishTopology<TMessage>(
    AmazonSqsPublishTopology publishTopology, IMessageTopology<TMessage> messageTopology, TopicScope scope) :
    MessagePublishTopology<TMessage>(publishTopology), IAmazonSqsMessagePublishTopologyConfigurator<TMessage>, IMessageTopic
    where TMessage : class
{
    // The name is asked for late: the entity name may still be configured. The settings carry a name only to be complete.
    private readonly TopicConfigurator _settings = new(string.Empty);

    public string TopicName => scope.Apply(messageTopology.EntityName);

    public bool IsPublished { get; set; }

    public bool Durable
    {
        set => _settings.Durable = value;
    }

    public bool AutoDelete
    {
        set => _settings.AutoDelete = value;
    }

    public IDictionary<string, object> TopicAttributes => _settings.TopicAttributes;
    public IDictionary<string, object> TopicSubscriptionAttributes => _settings.TopicSubscriptionAttributes;
    public IDictionary<string, string> TopicTags => _settings.TopicTags;

    public AmazonSqsEndpointAddress GetEndpointAddress(Uri hostAddress) => GetTopic().GetEndpointAddress(hostAddress);

    /// <summary>The topic with what is set for all topics and for this one.</summary>
    public TopicConfigurator GetTopic() => new TopicConfigurator(TopicName).With(publishTopology).With(_settings);

    public override bool TryGetPublishAddress(Uri baseAddress, [NotNullWhen(true)] out Uri? publishAddress)
    {
        publishAddress = GetEndpointAddress(baseAddress);
        return true;
    }

    public override IEnumerable<ValidationResult> Validate()
    {
        foreach (var result in base.Validate())
            yield return result;
        if (!Exclude && AmazonSqsNames.FindProblem(TopicName, AddressType.Topic) is { } problem)
            yield return this.Failure(TypeCache<TMessage>.ShortName, problem);
    }
}
