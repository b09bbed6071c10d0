using MassTransit.Configuration;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>Subscribes the queue to the topic of each message type that gets a consumer.</summary>
internal sealed class AmazonSqsReceiveEndpointBuilder(AmazonSqsReceiveEndpointConfiguration endpoint) : ReceiveEndpointBuilder(endpoint)
{
    public override ConnectHandle ConnectConsumePipe<T>(IPipe<ConsumeContext<T>> pipe, ConnectPipeOptions options)
    {
        endpoint.Faults.Add<T>();
        if (endpoint.ConfigureConsumeTopology && options.HasFlag(ConnectPipeOptions.ConfigureConsumeTopology))
        {
            var topology = endpoint.Topology.Consume.Of<T>();
            if (topology.ConfigureConsumeTopology)
                topology.Subscribe();
        }
        return base.ConnectConsumePipe(pipe, options);
    }
}
