using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Receive.Delivery;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>Receives from the open queue until the endpoint stops; a failure that polling cannot outlast is thrown, so that the endpoint reconnects.</summary>
internal sealed class ReceiveFilter(AmazonSqsReceiveEndpointContext endpoint) : IFilter<ClientContext>
{
    public async Task Send(ClientContext context, IPipe<ClientContext> next)
    {
        var receiver = new QueueReceiver(endpoint, context.GetPayload<QueueHandle>());
        endpoint.AddConsumeAgent(receiver);
        await endpoint.TransportObservers.NotifyReady(endpoint.InputAddress).ConfigureAwait(false);
        try
        {
            await receiver.Completed.ConfigureAwait(false);
        }
        finally
        {
            await endpoint.TransportObservers.NotifyCompleted(endpoint.InputAddress, receiver).ConfigureAwait(false);
            endpoint.LogConsumerCompleted(receiver.DeliveryCount, receiver.ConcurrentDeliveryCount);
        }
        await receiver.Receiving.ConfigureAwait(false);
        await next.Send(context).ConfigureAwait(false);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("receive");
}
