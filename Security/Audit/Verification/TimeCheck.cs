using Security.Audit.Sealing;

namespace Security.Audit.Verification;

/// <summary>Finds rows that bear a time long before rows that were sealed before them: somebody may have written them later and dated them back.</summary>
/// <remarks>
/// Compared is the time of the earlier rows, and at most that of their sealing, and not the time of the earlier block alone: after an outage of the sealer many blocks are
/// sealed at one time, and the rows of all are older.
/// </remarks>
internal sealed class TimeCheck(Findings findings)
{
    private static readonly TimeSpan Slack = TimeSpan.FromHours(1);

    private DateTimeOffset _newest = DateTimeOffset.MinValue;

    /// <summary>Checks the rows of a block, block after block.</summary>
    public void Check(AuditBlock block, IReadOnlyCollection<AuditRecord> records)
    {
        foreach (var record in records.Where(record => _newest - record.At > Slack))
        {
            findings.Add(new AuditFinding(AuditFindingKind.RecordBackdated, block.StudyOid, block.Number, record.Id,
                $"Row {record.Id} is of {record.At:u}, and rows sealed before it are of up to {_newest:u}."));
        }

        foreach (var record in records)
        {
            var at = record.At < block.SealedAt ? record.At : block.SealedAt;
            _newest = at > _newest ? at : _newest;
        }
    }
}
