using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Finds rows that no block holds.</summary>
internal sealed class UnsealedVerification(ServiceDbContext db)
{
    private const int PageSize = 5000;

    // Rows that came in while the blocks were read are among them; a trail that is all foreign must not fill the memory.
    private const int MostCandidates = 100_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private sealed record Candidate(long Id, string StudyOid, DateTimeOffset At);

    public async Task VerifyAsync(long lastBlockId, DateTimeOffset now, IdSet sealedIds, Findings findings, CancellationToken cancellationToken)
    {
        var candidates = await FindUnknownAsync(sealedIds, cancellationToken);
        // First the queue, then the newer blocks: a row goes from the one to the other and so is in either.
        var queued = await ReadQueueAsync(cancellationToken);
        await AddNewerAsync(lastBlockId, sealedIds, cancellationToken);

        foreach (var row in candidates.Where(row => !sealedIds.Contains(row.Id)))
        {
            if (!queued.Contains(row.Id))
                Add(AuditFindingKind.RecordInserted, row, $"Row {row.Id} of {row.At:u} stands in no block and is not queued: it did not come in by an ordinary insert.");
            else if (now - row.At > Patience)
                Add(AuditFindingKind.RecordUnsealed, row, $"Row {row.Id} of {row.At:u} has been unsealed for over 60 s. Does a service run that seals this database?");
        }

        await FindRemovedAsync(findings, cancellationToken);

        void Add(AuditFindingKind kind, Candidate row, string text) => findings.Add(new AuditFinding(kind, AuditChain.Of(row.StudyOid), null, row.Id, text));
    }

    private async Task<List<Candidate>> FindUnknownAsync(IdSet sealedIds, CancellationToken cancellationToken)
    {
        var (unknown, last) = (new List<Candidate>(), long.MinValue);
        while (unknown.Count < MostCandidates)
        {
            var page = await db.Set<AuditRecord>().AsNoTracking().Where(record => record.Id > last).OrderBy(record => record.Id)
                .Select(record => new Candidate(record.Id, record.StudyOid, record.At)).Take(PageSize).ToListAsync(cancellationToken);
            unknown.AddRange(page.Where(row => !sealedIds.Contains(row.Id)));
            if (page.Count < PageSize)
                break;
            last = page[^1].Id;
        }

        return unknown;
    }

    private async Task<IdSet> ReadQueueAsync(CancellationToken cancellationToken)
    {
        var queued = new IdSet();
        await foreach (var id in db.Set<AuditUnsealed>().Select(row => row.RecordId).AsAsyncEnumerable().WithCancellation(cancellationToken))
            queued.Add(id);
        return queued;
    }

    private async Task AddNewerAsync(long lastBlockId, IdSet sealedIds, CancellationToken cancellationToken)
    {
        var newer = db.Set<AuditBlock>().AsNoTracking().Where(block => block.Id > lastBlockId).AsAsyncEnumerable();
        await foreach (var block in newer.WithCancellation(cancellationToken))
        {
            foreach (var entry in block.ReadEntries())
                sealedIds.Add(entry.RecordId);
        }
    }

    private async Task FindRemovedAsync(Findings findings, CancellationToken cancellationToken)
    {
        var gone = await db.Set<AuditUnsealed>().Where(queued => !db.Set<AuditRecord>().Any(record => record.Id == queued.RecordId))
            .OrderBy(queued => queued.RecordId).Select(queued => queued.RecordId).Take(PageSize).ToListAsync(cancellationToken);
        foreach (var id in gone)
            findings.Add(new AuditFinding(AuditFindingKind.RecordRemoved, "", null, id, $"Row {id} was queued for sealing and is gone; of which study it was is not known."));
    }
}
