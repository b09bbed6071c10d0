using MassTransit.Topology;

namespace MassTransit.AmazonSqsTransport.Topology;

/// <summary>How messages of one type are sent: nothing of its own beyond the filters of the core.</summary>
internal sealed class AmazonSqsMessageSendTopology<TMessage> :
    MessageSendTopology<TMessage>, IAmazonSqsMessageSendTopologyConfigurator<TMessage>
    where TMessage : class;
