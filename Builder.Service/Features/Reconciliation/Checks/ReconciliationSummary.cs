using Builder.Service.Domain;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>A comparison as lists show it.</summary>
/// <param name="State"><c>Asked</c>, <c>Compared</c> or <c>NoAnswer</c>.</param>
/// <param name="ReportedAt">When the environment looked, by its own clock.</param>
/// <param name="EndedAt">When it was compared, or given up.</param>
/// <param name="There">How many of each the environment reported.</param>
/// <param name="Here">How many of each the ledger holds for it.</param>
/// <param name="InventoryHash">SHA-256 over what was reported.</param>
/// <param name="Differences">How many were found.</param>
/// <param name="Open">How many of them wait for somebody.</param>
/// <param name="Alarms">How many of these are alarms.</param>
public sealed record ReconciliationSummary(
    Guid Id, string Environment, string State, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset AnswerBy, DateTimeOffset? ReportedAt, string? SoftwareVersion, DateTimeOffset? EndedAt,
    InventoryCount There, InventoryCount Here, string? InventoryHash, int Differences, int Open, int Alarms)
{
    internal string Path => PathOf(Id);

    internal static string PathOf(Guid id) => $"/api/reconciliations/{id}";

    internal static ReconciliationSummary Of(InventoryCheck check, int open = 0, int alarms = 0) => new(
        check.Id, check.Environment, check.State, check.RequestedBy, check.RequestedAt, check.AnswerBy, check.ReportedAt, check.SoftwareVersion, check.EndedAt,
        check.There, check.Here, check.InventoryHash, check.Differences, open, alarms);
}
