using MassTransit.AmazonSqsTransport.Topology;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>What is configured of the bus queue before its endpoint exists: temporary unless said otherwise.</summary>
internal sealed class BusQueueSettings() : QueueSettings(string.Empty)
{
    public new bool Durable { get; set; }
    public new bool AutoDelete { get; set; } = true;
    public ushort? WaitTimeSeconds { get; set; }
    public bool PurgeOnStartup { get; set; }

    public void ApplyTo(IAmazonSqsReceiveEndpointConfigurator endpoint)
    {
        endpoint.Durable = Durable;
        endpoint.AutoDelete = AutoDelete;
        endpoint.PurgeOnStartup = PurgeOnStartup;
        if (WaitTimeSeconds is { } seconds)
            endpoint.WaitTimeSeconds = seconds;
        foreach (var (key, value) in QueueAttributes)
            endpoint.QueueAttributes[key] = value;
        foreach (var (key, value) in QueueSubscriptionAttributes)
            endpoint.QueueSubscriptionAttributes[key] = value;
        foreach (var (key, value) in QueueTags)
            endpoint.QueueTags[key] = value;
    }
}
