namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>The topic of a message type, for callers that do not know the type.</summary>
internal interface IMessageTopic
{
    bool Exclude { get; }

    /// <summary>Whether the bus was told that it publishes the type; others it may know from what it consumes.</summary>
    bool IsPublished { get; set; }

    TopicConfigurator GetTopic();
}
