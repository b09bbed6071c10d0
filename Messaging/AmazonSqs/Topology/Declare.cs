using System.Globalization;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Topology;

namespace MassTransit.AmazonSqsTransport;

/// <summary>Says what is configured in the terms of the connection: all values as text.</summary>
internal static class Declare
{
    private const string RawMessageDelivery = "RawMessageDelivery";

    public static QueueDeclaration Queue(SendSettings queue) => new(queue.QueueName, queue.Durable, queue.AutoDelete)
    {
        Attributes = ToText(queue.QueueAttributes),
        Tags = queue.QueueTags,
    };

    public static TopicDeclaration Topic(TopicConfigurator topic) => new(topic.Name, topic.Durable, topic.AutoDelete)
    {
        Attributes = ToText(topic.TopicAttributes),
        Tags = new Dictionary<string, string>(topic.TopicTags, StringComparer.Ordinal),
    };

    public static TopicDeclaration Topic(AmazonSqsEndpointAddress topic) => new(topic.Name, topic.Durable, topic.AutoDelete);

    /// <summary>Raw delivery unless said otherwise; what is said of the queue wins over what is said of the topic.</summary>
    public static SubscriptionDeclaration Subscription(TopicConfigurator topic, ReceiveSettings queue, bool keepUndelivered)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal) { [RawMessageDelivery] = "true" };
        foreach (var (key, value) in topic.TopicSubscriptionAttributes)
            attributes[key] = ToText(value);
        foreach (var (key, value) in queue.QueueSubscriptionAttributes)
            attributes[key] = ToText(value);
        return new SubscriptionDeclaration(Topic(topic)) { Attributes = attributes, Undelivered = keepUndelivered ? Undelivered(queue) : null };
    }

    // Like the queue that cannot be delivered to, so that what it holds can go there; the suffix .fifo stays last.
    private static QueueDeclaration Undelivered(ReceiveSettings queue)
    {
        var (name, suffix) = Fifo.IsFifo(queue.QueueName) ? (queue.QueueName[..^Fifo.Suffix.Length], queue.QueueName[^Fifo.Suffix.Length..]) : (queue.QueueName, "");
        return Queue(queue) with { Name = $"{name}_undelivered{suffix}" };
    }

    private static Dictionary<string, string> ToText(IEnumerable<KeyValuePair<string, object>> values) =>
        values.ToDictionary(pair => pair.Key, pair => ToText(pair.Value), StringComparer.Ordinal);

    private static string ToText(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
