namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What a claim compares lock ids with, and the lock id it sets.</summary>
internal sealed class ClaimTimes(DateTimeOffset now, DateTimeOffset until, LeaseLayout layout)
{
    /// <summary>Lock ids up to here have ended.</summary>
    public Guid Due { get; } = DeliveryLease.Bound(now, layout);

    /// <summary>Lock ids beyond this were not written by this library and count as ended.</summary>
    public Guid Horizon { get; } = DeliveryLease.Bound(now + DeliveryLease.Horizon, layout);

    /// <summary>The lease that the claim sets.</summary>
    public Guid LockId { get; } = new DeliveryLease(until, 0).ToLockId(layout);
}
