using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Checks rows against the blocks that hold them.</summary>
internal sealed class RecordVerification(ServiceDbContext db, RedactionProof redactions)
{
    public async Task VerifyAsync(
        IReadOnlyList<AuditBlock> blocks, IdSet sealedIds, TimeCheck time, Findings findings, CancellationToken cancellationToken)
    {
        var entries = blocks.SelectMany(block => block.ReadEntries().Select(entry => (block, entry))).ToList();
        foreach (var part in entries.Chunk(AuditSealer.BlockSize))
        {
            var records = await ReadAsync(part.Select(one => one.entry.RecordId), cancellationToken);
            foreach (var ofBlock in part.GroupBy(one => one.block))
            {
                AddIds(ofBlock.Key, ofBlock.Select(one => one.entry), sealedIds, findings);
                await CheckAsync(ofBlock.Key, [.. ofBlock.Select(one => one.entry)], records, findings, cancellationToken);
                time.Check(ofBlock.Key, [.. ofBlock.Select(one => records.GetValueOrDefault(one.entry.RecordId)).OfType<AuditRecord>()]);
            }
        }
    }

    private async Task<Dictionary<long, AuditRecord>> ReadAsync(IEnumerable<long> recordIds, CancellationToken cancellationToken)
    {
        var ids = recordIds.Distinct().ToArray();
        return await db.Set<AuditRecord>().AsNoTracking().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancellationToken);
    }

    private static void AddIds(AuditBlock block, IEnumerable<AuditBlockEntry> entries, IdSet sealedIds, Findings findings)
    {
        foreach (var entry in entries.Where(entry => !sealedIds.Add(entry.RecordId)))
            findings.Add(Finding(AuditFindingKind.RecordSealedTwice, block, entry.RecordId, $"Row {entry.RecordId} stands in an earlier block too."));
    }

    private async Task CheckAsync(
        AuditBlock block, IReadOnlyList<AuditBlockEntry> entries, Dictionary<long, AuditRecord> records, Findings findings, CancellationToken cancellationToken)
    {
        var changed = new List<(AuditBlockEntry Entry, AuditRecord Record)>();
        foreach (var entry in entries)
        {
            if (!records.TryGetValue(entry.RecordId, out var record))
                findings.Add(Finding(AuditFindingKind.RecordRemoved, block, entry.RecordId, $"Row {entry.RecordId} was sealed in this block and is gone."));
            else if (!AuditRecordHash.Of(record).AsSpan().SequenceEqual(entry.Hash.Span))
                changed.Add((entry, record));
            else if (!HasItsPayload(record) && !await redactions.ExplainsAsync(record, cancellationToken))
                findings.Add(Finding(AuditFindingKind.PayloadChanged, block, record.Id, $"The payload of row {record.Id} does not give its hash, and no approved redaction explains it."));
        }

        foreach (var finding in ReorderedRecords.Tell(block, changed))
            findings.Add(finding);
    }

    private static bool HasItsPayload(AuditRecord record) => SHA256.HashData(Encoding.UTF8.GetBytes(record.Payload)).AsSpan().SequenceEqual(record.PayloadHash);

    private static AuditFinding Finding(AuditFindingKind kind, AuditBlock block, long recordId, string text) => new(kind, block.StudyOid, block.Number, recordId, text);
}
