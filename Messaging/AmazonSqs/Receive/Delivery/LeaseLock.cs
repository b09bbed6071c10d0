using MassTransit.AmazonSqsTransport.Receive.Leases;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>Settles a message when its consumers are done: deleted, or seen again after a while.</summary>
internal sealed class LeaseLock(Lease lease, Uri inputAddress, TimeSpan redeliverAfter, bool isOrdered) : ReceiveLockContext
{
    // Of a group, no message may begin before the one ahead of it is gone. Otherwise nobody waits: consumers make room at once and deletes fill batches.
    public Task Complete()
    {
        if (isOrdered)
            return lease.CompleteAsync();
        lease.Settle();
        return Task.CompletedTask;
    }

    // A lost message is in other hands: its visibility is theirs.
    public Task Faulted(Exception exception) =>
        lease.Lost.IsCancellationRequested ? Task.CompletedTask : lease.AbandonAsync(redeliverAfter);

    public Task ValidateLockStatus() =>
        lease.Lost.IsCancellationRequested
            ? throw new TransportException(inputAddress, $"The message {lease.MessageId} is visible to others already; it is left to them.")
            : Task.CompletedTask;
}
