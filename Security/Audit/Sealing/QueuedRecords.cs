using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>The rows that wait for their block.</summary>
internal static class QueuedRecords
{
    /// <summary>The oldest of them, without their payloads, ascending by id. A queued id whose row is gone is left in the queue, where <c>verify</c> finds it.</summary>
    public static Task<List<AuditRecord>> ReadQueuedAsync(this ServiceDbContext db, int atMost, CancellationToken cancellationToken) => (
        from queued in db.Set<AuditUnsealed>()
        join record in db.Set<AuditRecord>() on queued.RecordId equals record.Id
        orderby queued.RecordId
        select new AuditRecord
        {
            Id = record.Id, StudyOid = record.StudyOid, At = record.At, ActorId = record.ActorId, ActorName = record.ActorName, ActorKind = record.ActorKind,
            Service = record.Service, Action = record.Action, Subjects = record.Subjects, Reason = record.Reason, Through = record.Through, TraceId = record.TraceId,
            MessageId = record.MessageId, AccessClass = record.AccessClass, PayloadHash = record.PayloadHash, Payload = "",
        }).AsNoTracking().Take(atMost).ToListAsync(cancellationToken);

    /// <summary>Takes rows out of the queue that a block holds now.</summary>
    /// <exception cref="InvalidOperationException">One of them was not queued any more: somebody else sealed it.</exception>
    public static async Task DequeueAsync(this ServiceDbContext db, IReadOnlyCollection<AuditRecord> records, CancellationToken cancellationToken)
    {
        var ids = records.Select(record => record.Id).ToArray();
        var deleted = await db.Set<AuditUnsealed>().Where(queued => ids.Contains(queued.RecordId)).ExecuteDeleteAsync(cancellationToken);
        if (deleted != ids.Length)
            throw new InvalidOperationException($"Of {ids.Length} rows of the audit trail only {deleted} were still queued, so this round is taken back. Nothing is lost; the next round seals what is left.");
    }
}
