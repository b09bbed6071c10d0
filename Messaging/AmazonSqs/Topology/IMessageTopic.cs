namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>The topic of a message type, for callers that do not know the type.</summary>
internal interface IMessageTopic
{
    bool Exclude { get; }

    TopicConfigurator GetTopic();
}
