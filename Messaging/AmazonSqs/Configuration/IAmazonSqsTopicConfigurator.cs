namespace MassTransit;

/// <summary>Configures a topic. Attributes and tags apply when the topic is created; an existing topic is never altered.</summary>
public interface IAmazonSqsTopicConfigurator
{
    /// <summary>True (default): the topic outlives the bus. Shown in the topic's address.</summary>
    bool Durable { set; }

    /// <summary>True: the topic is deleted when the bus stops. Default: false.</summary>
    bool AutoDelete { set; }

    /// <summary>Topic attributes by their AWS name, for example <c>KmsMasterKeyId</c> (SNS API reference: CreateTopic). Sent as text.</summary>
    IDictionary<string, object> TopicAttributes { get; }

    /// <summary>Attributes of subscriptions of this topic, for example <c>FilterPolicy</c> (SNS API reference: Subscribe). Sent as text.</summary>
    IDictionary<string, object> TopicSubscriptionAttributes { get; }

    /// <summary>Tags of the topic: at most 50 (SNS developer guide: topic tags).</summary>
    IDictionary<string, string> TopicTags { get; }

    /// <summary>The address of this topic on a host.</summary>
    /// <param name="hostAddress">The address of the host.</param>
    /// <returns>The topic's address, <c>type=topic</c>.</returns>
    AmazonSqsEndpointAddress GetEndpointAddress(Uri hostAddress);
}
