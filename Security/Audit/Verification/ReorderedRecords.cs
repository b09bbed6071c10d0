using Security.Audit.Sealing;

namespace Security.Audit.Verification;

/// <summary>Tells rows whose content changed from rows that exchanged their places: those have the hash of another row once they bear its id.</summary>
internal static class ReorderedRecords
{
    // Each is tried with the id of each other one; beyond this the answer is not worth the time.
    private const int MostCompared = 100;

    public static IEnumerable<AuditFinding> Tell(AuditBlock block, IReadOnlyList<(AuditBlockEntry Entry, AuditRecord Record)> changed)
    {
        foreach (var (entry, record) in changed)
        {
            var origin = changed.Count > MostCompared ? null : changed.Select(other => other.Entry)
                .Where(other => other.RecordId != record.Id && AuditRecordHash.Of(WithId(record, other.RecordId)).AsSpan().SequenceEqual(other.Hash.Span))
                .Select(other => (long?)other.RecordId).FirstOrDefault();
            yield return origin is { } place
                ? new AuditFinding(AuditFindingKind.RecordsReordered, block.StudyOid, block.Number, record.Id, $"Row {record.Id} holds what was sealed as row {place}.")
                : new AuditFinding(AuditFindingKind.RecordChanged, block.StudyOid, block.Number, record.Id, $"Row {entry.RecordId} differs from what was sealed: at least one column beside the payload was changed.");
        }
    }

    private static AuditRecord WithId(AuditRecord record, long id) => new()
    {
        Id = id, StudyOid = record.StudyOid, At = record.At, ActorId = record.ActorId, ActorName = record.ActorName, ActorKind = record.ActorKind,
        Service = record.Service, Action = record.Action, Subjects = record.Subjects, Reason = record.Reason, Through = record.Through, TraceId = record.TraceId,
        MessageId = record.MessageId, AccessClass = record.AccessClass, PayloadHash = record.PayloadHash, Payload = "",
    };
}
