using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Checks the whole trail of this database: every row against its block, every block against the one before, the last blocks against what peers know, and the triggers that protect all of it.</summary>
/// <remarks>It reads page by page and takes no lock, so it may run while the service works. It writes nothing.</remarks>
internal sealed class AuditVerifier(
    ServiceDbContext db, ChainVerification chains, UnsealedVerification unsealed, HeadVerification peers, TriggerVerification triggers, SecurityOptions service, TimeProvider clock)
{
    /// <summary>Runs once.</summary>
    /// <param name="heads">What peers know of this service's chains, beside the reports that are stored; those of other services are passed over.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    public async Task<AuditReport> VerifyAsync(IReadOnlyList<PeerHead> heads, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (findings, sealedIds) = (new Findings(), new IdSet());
        // Blocks that come in from here on are not checked; their rows are known to be sealed.
        var lastBlock = await db.Set<AuditBlock>().MaxAsync(block => (long?)block.Id, cancellationToken) ?? 0;
        var names = await db.Set<AuditBlock>().Where(block => block.Id <= lastBlock).Select(block => block.StudyOid).Distinct().ToListAsync(cancellationToken);
        var blocks = 0L;
        foreach (var name in names.Order(StringComparer.Ordinal))
            blocks += await chains.VerifyAsync(name, lastBlock, sealedIds, findings, cancellationToken);
        var records = sealedIds.Count;
        await unsealed.VerifyAsync(lastBlock, now, sealedIds, findings, cancellationToken);
        var compared = await peers.VerifyAsync(heads, findings, cancellationToken);
        await triggers.VerifyAsync(findings, cancellationToken);

        return new AuditReport
        {
            Service = service.ServiceName, VerifiedAt = now, Chains = names.Count, Blocks = blocks, Records = records, PeerHeads = compared,
            FirstBroken = findings.FirstBroken, Findings = findings.Kept, FindingsLeftOut = findings.LeftOut,
        };
    }
}
