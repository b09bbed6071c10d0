using System.Text;
using Builder.Service.Data;
using Builder.Service.Domain;
using Contracts;
using Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>Compares what an environment reported with the ledger, once all of it is here, in the transaction of the last part.</summary>
internal sealed class InventoryComparer(
    BuilderDbContext db, LedgerReader ledger, EarlierDifferences earlier, IOptions<ReconciliationOptions> options, TimeProvider clock, ILogger<InventoryComparer> logger)
{
    /// <summary>Every difference: first of form versions, then of releases, then of sites, which is the order in which they are repaired.</summary>
    public static IReadOnlyList<Found> Compare(Inventory there, Ledger here) =>
        [.. FormVersionComparison.Compare(there, here), .. ReleaseComparison.Compare(there, here), .. SiteComparison.Compare(there, here)];

    /// <summary>Compares and removes the parts; the caller holds the check's lock and saves.</summary>
    public async Task RunAsync(InventoryCheck check, CancellationToken cancellationToken)
    {
        var rows = await db.InventoryParts.Where(part => part.CheckId == check.Id).OrderBy(part => part.Part).ToListAsync(cancellationToken);
        var parts = rows.Select(row => Inventory.Read<FormInventoryReported>(row.Content)!).ToList();
        var there = Inventory.Of(parts);
        var here = await ledger.ReadAsync(check, there, cancellationToken);
        var differences = Compare(there, here).Select(found => found.ToDifference(check, options.Value.RepairsByItself(found.Kind))).ToList();
        await earlier.SettleAsync(check, differences, here, cancellationToken);
        db.AddRange(differences);
        db.RemoveRange(rows);
        check.Settle(clock.GetUtcNow(), there.ReportedAt, parts[0].SoftwareVersion, there.Count, here.Count, HashOf(rows), differences.Count);
        Tell(check, differences);
    }

    private static string HashOf(IEnumerable<InventoryPart> rows) => ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(row => row.Content))));

    private void Tell(InventoryCheck check, List<InventoryDifference> differences)
    {
        logger.LogCompared(check.Environment, check.Id, differences.Count);
        foreach (var alarm in differences.Where(difference => difference is { IsAlarm: true, State: DifferenceState.Open }))
            logger.LogAlarm(check.Environment, alarm.Kind, alarm.Subject, alarm.StudyOid, alarm.FormOid, alarm.Version, alarm.ReleaseNumber, alarm.Details, check.Id);
    }
}
