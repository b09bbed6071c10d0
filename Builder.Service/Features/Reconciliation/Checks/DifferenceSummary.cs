using Builder.Service.Domain;

namespace Builder.Service.Features.Reconciliation.Checks;

/// <summary>A difference with what each side says, what mends it, and what became of it.</summary>
/// <param name="Kind"><c>Missing</c>, <c>Extra</c>, <c>Altered</c>, <c>Stale</c> or <c>OneSided</c>.</param>
/// <param name="Subject"><c>FormVersion</c>, <c>Release</c> or <c>Site</c>.</param>
/// <param name="HereState">The state here; null: not known here. Of a site <c>R2/3</c>: release 2 by decision 3.</param>
/// <param name="ThereState">The state there; null: not there.</param>
/// <param name="Details">What differs, and what to do.</param>
/// <param name="Repair">What mends it; <c>None</c>: people have to look, and acknowledge it with a note. <c>TakeBack</c>: they look first, too.</param>
/// <param name="State"><c>Open</c>, <c>Repairing</c>, <c>Repaired</c>, <c>Acknowledged</c> or <c>Overtaken</c>.</param>
/// <param name="Note">Why it was repaired, acknowledged or overtaken.</param>
/// <param name="ConfirmedAt">When a later comparison no longer found it.</param>
public sealed record DifferenceSummary(
    long Id, string Kind, string Subject, string StudyOid, string? FormOid, int? Version, int? ReleaseNumber, string? SiteOid, string? HereState, string? HereHash, string? ThereState, string? ThereHash,
    string Details, Guid? DeploymentId, string Repair, string State, DateTimeOffset? DecidedAt, string? DecidedBy, string? Note, DateTimeOffset? ConfirmedAt)
{
    internal static DifferenceSummary Of(InventoryDifference difference) => new(
        difference.Id, difference.Kind, difference.Subject, difference.StudyOid, difference.FormOid, difference.Version, difference.ReleaseNumber, difference.SiteOid,
        difference.HereState, difference.HereHash, difference.ThereState, difference.ThereHash, difference.Details, difference.DeploymentId, difference.Repair, difference.State,
        difference.DecidedAt, difference.DecidedBy, difference.Note, difference.ConfirmedAt);
}
