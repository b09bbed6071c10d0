using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What a claim compares lock ids with, and the lock id it sets.</summary>
internal sealed class ClaimTimes(DateTimeOffset now, DateTimeOffset until, LeaseLayout layout)
{
    public ClaimTimes(DateTimeOffset now, DateTimeOffset until, DatabaseFacade database)
        : this(now, until, LeaseLayouts.Of(database))
    {
    }

    /// <summary>When the claim is made.</summary>
    public DateTimeOffset Now => now;

    /// <summary>When the lease ends.</summary>
    public DateTimeOffset Until => until;

    /// <summary>Lock ids up to here have ended.</summary>
    public Guid Due { get; } = DeliveryLease.Bound(now, layout);

    /// <summary>Lock ids beyond this were not written by this library and count as ended.</summary>
    public Guid Horizon { get; } = DeliveryLease.Bound(now + DeliveryLease.Horizon, layout);

    /// <summary>The lease that the claim sets.</summary>
    public Guid LockId { get; } = new DeliveryLease(until, 0).ToLockId(layout);

    /// <summary>How often a unit had failed, by the lock id that it had before the claim.</summary>
    public int AttemptsBefore(Guid lockId) => DeliveryLease.Read(lockId, layout, now)?.Attempts ?? 0;
}
