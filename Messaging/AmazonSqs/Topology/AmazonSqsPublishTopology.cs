using System.Collections.ObjectModel;
using MassTransit.Topology;

namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>Gives each message type its topic.</summary>
internal sealed class AmazonSqsPublishTopology(IMessageTopology messageTopology, TopicScope scope) :
    PublishTopology, IAmazonSqsPublishTopologyConfigurator
{
    public IDictionary<string, object> TopicAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
    public IDictionary<string, object> TopicSubscriptionAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
    public IDictionary<string, string> TopicTags { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    IReadOnlyDictionary<string, object> IAmazonSqsPublishTopology.TopicAttributes => new ReadOnlyDictionary<string, object>(TopicAttributes);

    IReadOnlyDictionary<string, object> IAmazonSqsPublishTopology.TopicSubscriptionAttributes =>
        new ReadOnlyDictionary<string, object>(TopicSubscriptionAttributes);

    IReadOnlyDictionary<string, string> IAmazonSqsPublishTopology.TopicTags => new ReadOnlyDictionary<string, string>(TopicTags);

    IAmazonSqsMessagePublishTopologyConfigurator<T> IAmazonSqsPublishTopologyConfigurator.GetMessageTopology<T>() => Of<T>();

    IAmazonSqsMessagePublishTopologyConfigurator IAmazonSqsPublishTopologyConfigurator.GetMessageTopology(Type messageType) =>
        (IAmazonSqsMessagePublishTopologyConfigurator)GetMessageTopology(messageType);

    IAmazonSqsMessagePublishTopology<T> IAmazonSqsPublishTopology.GetMessageTopology<T>() => Of<T>();

    public AmazonSqsMessagePublishTopology<T> Of<T>()
        where T : class => (AmazonSqsMessagePublishTopology<T>)GetMessageTopology<T>();

    /// <summary>The topics of all message types that are published.</summary>
    public IReadOnlyList<TopicConfigurator> GetTopics()
    {
        var topics = new List<TopicConfigurator>();
        ForEachMessageType<IMessageTopic>(message =>
        {
            if (!message.Exclude)
                topics.Add(message.GetTopic());
        });
        return topics;
    }

    /// <summary>The topics of the message types that the bus was told it publishes.</summary>
    public IReadOnlyList<TopicConfigurator> GetDeclaredTopics()
    {
        var topics = new List<TopicConfigurator>();
        ForEachMessageType<IMessageTopic>(message =>
        {
            if (message is { IsPublished: true, Exclude: false })
                topics.Add(message.GetTopic());
        });
        return topics;
    }

    protected override IMessagePublishTopologyConfigurator CreateMessageTopology<T>()
    {
        var topology = new AmazonSqsMessagePublishTopology<T>(this, messageTopology.GetMessageTopology<T>(), scope);
        OnMessageTopologyCreated(topology);
        return topology;
    }
}
