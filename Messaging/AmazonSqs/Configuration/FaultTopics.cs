using MassTransit.AmazonSqsTransport.Topology;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>The topics to which an endpoint publishes when it cannot consume: one for each type it consumes, and one for what nobody can read.</summary>
internal sealed class FaultTopics(AmazonSqsHostConfiguration host)
{
    // Asked for late: topics get their names when the host is configured.
    private readonly Dictionary<Type, Func<TopicConfigurator>> _topics = new() { [typeof(ReceiveFault)] = host.GetPublishedTopic<ReceiveFault> };

    public void Add<T>()
        where T : class => _topics.TryAdd(typeof(T), host.GetPublishedTopic<Fault<T>>);

    public IReadOnlyList<TopicConfigurator> GetAll() => [.. _topics.Values.Select(topic => topic())];
}
