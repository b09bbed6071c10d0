using System.Globalization;
using System.Text;
using System.Text.Json;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Checks;
using Forms.ClinicalData;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Reporting;

/// <summary>A comparison as evidence: who asked and when, what was compared, every difference and what became of it. The same bytes as long as nothing of it changes.</summary>
/// <param name="Reconciliation">The comparison.</param>
/// <param name="Differences">All of them.</param>
internal sealed record ReconciliationReport(ReconciliationSummary Reconciliation, IReadOnlyList<DifferenceSummary> Differences)
{
    private static readonly JsonSerializerOptions Json = new(StrictJson.Options) { WriteIndented = true };

    private static readonly string[] CheckFields =
    [
        "Record", "Comparison", "Environment", "State", "RequestedBy", "RequestedAt", "ReportedAt", "EndedAt", "SoftwareVersion", "InventoryHash",
        "FormVersionsThere", "ReleasesThere", "SitesThere", "FormVersionsHere", "ReleasesHere", "SitesHere", "Differences",
    ];

    private static readonly string[] DifferenceFields =
    [
        "Difference", "Kind", "Subject", "StudyOid", "FormOid", "Version", "ReleaseNumber", "SiteOid", "HereState", "HereHash", "ThereState", "ThereHash", "Details", "DeploymentId",
        "Repair", "DifferenceState", "DecidedBy", "DecidedAt", "Note", "ConfirmedAt",
    ];

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <summary>A row for the comparison, which stands also where nothing was found, and one for each difference.</summary>
    public byte[] ToCsv()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var table = new CsvTable(text);
        table.Write([.. CheckFields, .. DifferenceFields]);
        var check = FieldsOf(Reconciliation);
        table.Write(["reconciliation", .. check, .. DifferenceFields.Select(_ => "")]);
        foreach (var difference in Differences)
            table.Write(["difference", .. check, .. FieldsOf(difference)]);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string?> FieldsOf(ReconciliationSummary check) =>
    [
        $"{check.Id}", check.Environment, check.State, check.RequestedBy, Moment(check.RequestedAt), Moment(check.ReportedAt), Moment(check.EndedAt), check.SoftwareVersion, check.InventoryHash,
        .. FieldsOf(check.There), .. FieldsOf(check.Here), Number(check.Differences),
    ];

    private static IEnumerable<string> FieldsOf(InventoryCount count) => [Number(count.FormVersions), Number(count.Releases), Number(count.Sites)];

    private static IEnumerable<string?> FieldsOf(DifferenceSummary difference) =>
    [
        Number(difference.Id), difference.Kind, difference.Subject, difference.StudyOid, difference.FormOid, Number(difference.Version), Number(difference.ReleaseNumber), difference.SiteOid,
        difference.HereState, difference.HereHash, difference.ThereState, difference.ThereHash, difference.Details, $"{difference.DeploymentId}",
        difference.Repair, difference.State, difference.DecidedBy, Moment(difference.DecidedAt), difference.Note, Moment(difference.ConfirmedAt),
    ];

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Moment(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) ?? "";
}
