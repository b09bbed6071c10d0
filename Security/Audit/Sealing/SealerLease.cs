using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>Lets one process at a time seal a database.</summary>
/// <remarks>
/// The update locks the one row until the transaction ends, so two sealers never work side by side, whatever their clocks say. The time only keeps the same process at it,
/// and lets another take over when that one is gone.
/// </remarks>
internal sealed class SealerLease(ServiceDbContext db, SealerState state, TimeProvider clock)
{
    /// <summary>How long after its last round a sealer that died is waited for.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan StandBack = TimeSpan.FromSeconds(5);

    /// <summary>Takes or keeps the lease in the transaction under way; false when another process has it.</summary>
    public async Task<bool> TryHoldAsync(CancellationToken cancellationToken)
    {
        var (now, holder) = (clock.GetUtcNow(), state.Holder);
        var until = now + Length;
        var held = await db.Set<AuditSealerLease>()
            .Where(lease => lease.Id == AuditSealerLease.OnlyId && (lease.Holder == holder || lease.Until < now))
            .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Holder, holder).SetProperty(lease => lease.Until, until), cancellationToken);
        if (held == 0)
            state.StandsBackUntil = now + StandBack;
        return held > 0;
    }
}
