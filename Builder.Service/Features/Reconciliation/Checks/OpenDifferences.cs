using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>How many differences wait for somebody or for an environment; the settled ones, of which there are ever more, are not read.</summary>
internal sealed class OpenDifferences
{
    private readonly IReadOnlyList<Row> _rows;

    private OpenDifferences(IReadOnlyList<Row> rows) => _rows = rows;

    public static async Task<OpenDifferences> ReadAsync(IQueryable<InventoryDifference> differences, CancellationToken cancellationToken) => new(
        await differences.Where(difference => difference.State == DifferenceState.Open || difference.State == DifferenceState.Repairing)
            .GroupBy(difference => new { difference.CheckId, difference.Environment, difference.State, IsAlarm = difference.Repair == DifferenceRepair.None || difference.Repair == DifferenceRepair.TakeBack })
            .Select(same => new Row(same.Key.CheckId, same.Key.Environment, same.Key.State, same.Key.IsAlarm, same.Count())).ToListAsync(cancellationToken));

    public ReconciliationSummary Summarize(InventoryCheck check) => ReconciliationSummary.Of(
        check, Sum(row => row.CheckId == check.Id && row.State == DifferenceState.Open), Sum(row => row.CheckId == check.Id && row is { State: DifferenceState.Open, IsAlarm: true }));

    public ListReconciliations.Item ToItem(string environment, InventoryCheck? last) => new(
        environment, last is null ? null : Summarize(last), Sum(row => row.Environment == environment && row.State == DifferenceState.Open),
        Sum(row => row.Environment == environment && row is { State: DifferenceState.Open, IsAlarm: true }), Sum(row => row.Environment == environment && row.State == DifferenceState.Repairing));

    private int Sum(Func<Row, bool> filter) => _rows.Where(filter).Sum(row => row.Count);

    private sealed record Row(Guid CheckId, string Environment, string State, bool IsAlarm, int Count);
}
