using MassTransit.AmazonSqsTransport.Receive.Leases;

namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>A received message in the hands of an endpoint.</summary>
internal sealed class HeldMessage(Lease lease, QueueReceiver receiver) : IHeldMessage
{
    public Lease Lease => lease;

    public Task<bool> DeliverAsync() => receiver.DeliverAsync(this);

    public Task ReleaseAsync() => receiver.ReleaseAsync(this);
}
