using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Compares a chain of this database with a head that somebody else has kept.</summary>
internal sealed class HeadComparison(ServiceDbContext db)
{
    /// <summary>What is wrong; null when the chain fits the head.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="number">Number of the block.</param>
    /// <param name="hash">Its hash, as it was kept.</param>
    /// <param name="source">Who kept it, for the text.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<AuditFinding?> FindAsync(string chain, long number, byte[] hash, string source, CancellationToken cancellationToken)
    {
        var blocks = db.Set<AuditBlock>().AsNoTracking().Where(block => block.StudyOid == chain);
        var own = await blocks.Where(block => block.Number == number).Select(block => block.Hash).FirstOrDefaultAsync(cancellationToken);
        if (own is not null)
        {
            return own.AsSpan().SequenceEqual(hash) ? null : new AuditFinding(AuditFindingKind.ChainRewritten, chain, number, null,
                $"{source} knows block {number} with the hash {AuditHashText.Of(hash)}; here it has {AuditHashText.Of(own)}. The chain was rewritten at or before this block.");
        }

        var last = await blocks.MaxAsync(block => (long?)block.Number, cancellationToken) ?? 0;
        return number > last
            ? new AuditFinding(AuditFindingKind.TailCut, chain, last + 1, null, $"{source} knows the chain up to block {number}; here it ends with block {last}. Its tail was cut off.")
            : new AuditFinding(AuditFindingKind.BlockMissing, chain, number, null, $"{source} knows block {number}, which is missing here.");
    }
}
