using System.Collections.ObjectModel;

namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>What is known of a queue.</summary>
internal class QueueSettings(string queueName) : SendSettings, IAmazonSqsQueueConfigurator
{
    public string QueueName { get; } = queueName;
    public bool Durable { get; set; } = true;
    public bool AutoDelete { get; set; }
    public IDictionary<string, object> QueueAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
    public IDictionary<string, object> QueueSubscriptionAttributes { get; } = new Dictionary<string, object>(StringComparer.Ordinal);
    public IDictionary<string, string> QueueTags { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    IReadOnlyDictionary<string, object> SendSettings.QueueAttributes => new ReadOnlyDictionary<string, object>(QueueAttributes);
    IReadOnlyDictionary<string, string> SendSettings.QueueTags => new ReadOnlyDictionary<string, string>(QueueTags);

    public Uri GetSendAddress(Uri hostAddress) => GetAddress(hostAddress);

    public AmazonSqsEndpointAddress GetAddress(Uri hostAddress) => new(hostAddress, QueueName, Durable, AutoDelete);
}
