using MassTransit.AmazonSqsTransport.Receive.Leases;

namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>A received message in the hands of an endpoint.</summary>
internal sealed class HeldMessage(Lease lease, QueueReceiver receiver) : IHeldMessage
{
    public Lease Lease => lease;

    /// <summary>It is one of those that may be consumed at once.</summary>
    public bool HasTurn { get; set; }

    public Task<bool> DeliverAsync() => receiver.DeliverAsync(this);

    public Task ReleaseAsync() => receiver.ReleaseAsync(this);
}
