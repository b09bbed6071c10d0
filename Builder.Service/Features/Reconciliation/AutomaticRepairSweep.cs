using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Repairing;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Reconciliation;

/// <summary>Makes the repairs that the policy leaves to the Builder, each in a transaction of its own, forms before releases.</summary>
/// <remarks>Several Builders may sweep at once: the row's lock lets one of them repair it, and the other finds it repaired.</remarks>
internal sealed class AutomaticRepairSweep(BuilderDbContext db, DifferenceRepairs repairs, TimeProvider clock, ILogger<AutomaticRepairSweep> logger)
{
    internal const int BatchSize = 50;

    /// <summary>Repairs one batch; true when there may be more.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var act = Acting.BeginService(ServiceName.Value, nameof(AutomaticRepairSweep));
        var due = await db.InventoryDifferences.AsNoTracking().Where(difference => difference.State == DifferenceState.Open && difference.IsAutomatic)
            .OrderBy(difference => difference.Id).Take(BatchSize).Select(difference => new { difference.Id, difference.CheckId }).ToListAsync(cancellationToken);
        var repaired = 0;
        foreach (var difference in due)
            repaired += await TryRepairAsync(difference.CheckId, difference.Id, cancellationToken) ? 1 : 0;
        return due.Count == BatchSize && repaired > 0;
    }

    /// <remarks>One that fails must not keep the others.</remarks>
    private async Task<bool> TryRepairAsync(Guid checkId, long id, CancellationToken cancellationToken)
    {
        try
        {
            await RepairAsync(checkId, id, cancellationToken);
            return true;
        }
        catch (DbUpdateException exception)
        {
            logger.LogRepairFailed(exception, id);
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task RepairAsync(Guid checkId, long id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await repairs.LockAsync(checkId, id, cancellationToken) is { State: DifferenceState.Open } difference)
        {
            var reason = $"By the setting {ReconciliationOptions.Section}:{nameof(ReconciliationOptions.Repair)}:{difference.Kind}.";
            if (await repairs.RepairAsync(difference, reason, cancellationToken) is { } against)
                difference.Overtake(clock.GetUtcNow(), Acting.Actor.Label, against);
            await db.SaveChangesAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }
}
