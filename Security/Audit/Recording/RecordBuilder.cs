using System.Security.Cryptography;
using System.Text;
using ServiceDefaults;

namespace Security.Audit.Recording;

/// <summary>Makes records of the trail: who did what to which rows, one for each study and access class.</summary>
internal sealed class RecordBuilder(SecurityOptions service, TimeProvider clock)
{
    /// <summary>The service as records name it.</summary>
    public string Service => service.ServiceName;

    /// <summary>The records of rows that are saved together, in the order in which their studies and classes come. Rows that say nothing new have none.</summary>
    public IReadOnlyList<AuditRecord> Build(IEnumerable<ChangedRow> rows, Act act) =>
        [.. rows.SelectMany(row => row.ByClass()).GroupBy(row => (StudyOid: row.Entity.StudyOf(row.Row) ?? act.StudyOid ?? "", row.AccessClass))
            .Select(part => ChangesJson.Write(part) is { } changes ? Build(part.Key.StudyOid, part.Key.AccessClass, changes.Rows, changes.Json, act) : null)
            .OfType<AuditRecord>()];

    private AuditRecord Build(string studyOid, string? accessClass, IReadOnlyList<ChangedRow> rows, string payload, Act act) => new()
    {
        StudyOid = StorableText.Clean(studyOid),
        At = clock.GetUtcNow(),
        ActorId = RecordText.Fit(act.Actor.Id, RecordText.LongestName),
        ActorName = RecordText.Fit(act.Actor.Name, RecordText.LongestName),
        ActorKind = act.Actor.Kind,
        Service = Service,
        Action = AuditActions.Saved,
        Subjects = string.Join('\n', rows.Select(row => $"{row.Entity.Name} {OneLine(row.Key)}").Distinct(StringComparer.Ordinal)),
        Reason = act.Reason is { } reason ? StorableText.Clean(reason) : null,
        Through = act.Through is { } through ? RecordText.Fit(through, RecordText.LongestThrough) : null,
        TraceId = act.TraceId,
        MessageId = act.MessageId,
        AccessClass = accessClass,
        Payload = payload,
        PayloadHash = SHA256.HashData(Encoding.UTF8.GetBytes(payload)),
    };

    private static string OneLine(string key) => key.ReplaceLineEndings(" ");
}
