using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>Links the queued rows of the trail into blocks, a chain for each study, in one transaction. The order of sealing is that of commit and then of the ids.</summary>
internal sealed partial class AuditSealer(
    ServiceDbContext db, SealerLease lease, HeadPublication heads, SealerState state, TimeProvider clock, ILogger<AuditSealer> logger)
{
    /// <summary>Most rows of a round, so that its transaction stays short.</summary>
    internal const int RoundSize = 2000;

    /// <summary>Most rows of a block, which is read and checked as a whole.</summary>
    internal const int BlockSize = 500;

    /// <summary>Runs one round.</summary>
    /// <returns>How many rows were sealed; <see cref="RoundSize"/>: there may be more.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < state.StandsBackUntil)
            return 0;
        // Outside of any transaction: on SQLite one would stop everybody else from writing, once a second.
        if (!await db.Set<AuditUnsealed>().AnyAsync(cancellationToken) && !state.IsSomethingDue(now))
            return 0;

        // Nobody goes on after a save that failed, so there is nothing to go back to.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await lease.TryHoldAsync(cancellationToken))
            return 0;
        var blocks = await SealAsync(now, cancellationToken);
        var published = await heads.PublishAsync(blocks.Count > 0, cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        heads.Remember(published, now);
        foreach (var block in blocks.GroupBy(block => block.StudyOid, StringComparer.Ordinal).Select(chain => chain.Last()))
            LogSealed(block.Number, block.StudyOid, AuditHashText.Of(block.Hash), block.SealedAt);
        return blocks.Sum(block => block.Count);
    }

    private async Task<List<AuditBlock>> SealAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var records = await db.ReadQueuedAsync(RoundSize, cancellationToken);
        var blocks = new List<AuditBlock>();
        foreach (var chain in records.GroupBy(record => AuditChain.Of(record.StudyOid), StringComparer.Ordinal))
        {
            var previous = await FindLastAsync(chain.Key, cancellationToken);
            foreach (var part in chain.Chunk(BlockSize))
            {
                var block = AuditBlock.Seal(previous, chain.Key, part, now);
                blocks.Add(block);
                previous = new AuditBlockLink(block.Number, block.Hash);
            }
        }

        db.AddRange(blocks);
        if (blocks.Count > 0)
            await db.SaveChangesAsync(cancellationToken);
        foreach (var part in records.Chunk(BlockSize))
            await db.DequeueAsync(part, cancellationToken);
        return blocks;
    }

    private Task<AuditBlockLink?> FindLastAsync(string chain, CancellationToken cancellationToken) => db.Set<AuditBlock>().AsNoTracking()
        .Where(block => block.StudyOid == chain)
        .OrderByDescending(block => block.Number)
        .Select(block => new AuditBlockLink(block.Number, block.Hash))
        .FirstOrDefaultAsync(cancellationToken);

    [LoggerMessage(3110, LogLevel.Information, "The audit trail is sealed up to block {Number} of the chain '{StudyOid}': {Hash} at {SealedAt:O}")]
    private partial void LogSealed(long number, string studyOid, string hash, DateTimeOffset sealedAt);
}
