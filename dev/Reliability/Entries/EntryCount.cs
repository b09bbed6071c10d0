using Reliability.Counting;
using Runner.Api;

namespace Reliability.Entries;

/// <summary>What is stored of entries, against what was acknowledged.</summary>
public static class EntryCount
{
    private const string Changes = """
        SELECT c."OperationId", s."SubjectKey", f."FormOid", c."ItemOid", c."Value"
        FROM "ItemChange" c JOIN "FormInstance" f ON f."Id" = c."FormInstanceId" JOIN "Subject" s ON s."Id" = f."SubjectId"
        ORDER BY c."FormInstanceId", c."Number"
        """;

    private const string Values = """
        SELECT s."SubjectKey", f."FormOid", v."ItemOid", v."Value"
        FROM "ItemValue" v JOIN "FormInstance" f ON f."Id" = v."FormInstanceId" JOIN "Subject" s ON s."Id" = f."SubjectId"
        """;

    /// <summary>Counts.</summary>
    /// <returns>A line for each difference; none when all is well.</returns>
    public static async Task<IReadOnlyList<string>> CompareAsync(EntrySystem system, IReadOnlyCollection<SavedEntry> acknowledged, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        var database = ServiceDatabase.Of(system.System, "cdms-uat");
        var changes = await database.ListAsync(Changes, row => new SavedEntry(Guid.Parse(row.GetValue(0).ToString()!), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)), cancellationToken);
        var values = await database.ListAsync(Values, row => (row.GetString(0), row.GetString(1), row.GetString(2), Value: row.GetString(3)), cancellationToken);
        var last = changes.GroupBy(change => (change.SubjectKey, change.FormOid, change.ItemOid)).Select(same => (same.Key.SubjectKey, same.Key.FormOid, same.Key.ItemOid, Value: same.Last().Value));
        using var trail = new TrailClient(system.System.Cdms("uat").Address, system.System.Token);
        var report = await trail.VerifyAsync(cancellationToken);
        return
        [
            .. acknowledged.Except(changes).Select(lost => $"lost: {lost}"),
            .. changes.Except(acknowledged).Select(more => $"never acknowledged: {more}"),
            .. changes.GroupBy(change => change).Where(same => same.Count() > 1).Select(twice => $"twice: {twice.Key}"),
            .. values.Except(last).Select(value => $"stands, and was not the last: {value}"),
            .. last.Except(values).Select(value => $"was the last, and does not stand: {value}"),
            .. report.Findings.Select(finding => $"trail: {finding.Kind} in {finding.StudyOid}: {finding.Text}"),
        ];
    }
}
