using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Checks one chain from its first block to its last.</summary>
internal sealed class ChainVerification(ServiceDbContext db, RecordVerification records)
{
    private const int PageSize = 100;

    /// <summary>Checks every block up to one, and its rows.</summary>
    /// <returns>How many blocks there are.</returns>
    public async Task<long> VerifyAsync(string chain, long lastBlockId, IdSet sealedIds, Findings findings, CancellationToken cancellationToken)
    {
        var (link, time) = (new LinkCheck(chain, findings), new TimeCheck(findings));
        var (count, waiting, rows) = (0L, new List<AuditBlock>(), 0);
        await foreach (var block in ReadAsync(chain, lastBlockId, cancellationToken))
        {
            count++;
            link.Check(block);
            waiting.Add(block);
            rows += block.Count;
            if (rows < AuditSealer.BlockSize)
                continue;
            // Small blocks share a query for their rows; a full one has its own.
            await records.VerifyAsync(waiting, sealedIds, time, findings, cancellationToken);
            (waiting, rows) = ([], 0);
        }

        await records.VerifyAsync(waiting, sealedIds, time, findings, cancellationToken);
        return count;
    }

    private async IAsyncEnumerable<AuditBlock> ReadAsync(string chain, long lastBlockId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = long.MinValue;
        while (true)
        {
            var page = await db.Set<AuditBlock>().AsNoTracking()
                .Where(block => block.StudyOid == chain && block.Id <= lastBlockId && block.Number > last)
                .OrderBy(block => block.Number).Take(PageSize).ToListAsync(cancellationToken);
            foreach (var block in page)
                yield return block;
            if (page.Count < PageSize)
                yield break;
            last = page[^1].Number;
        }
    }
}
