using Microsoft.EntityFrameworkCore;
using Security.Audit.Peers;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Verification;

/// <summary>Compares the chains with the heads that were given and with those that peers have reported.</summary>
internal sealed class HeadVerification(ServiceDbContext db, HeadComparison comparison, SecurityOptions service)
{
    private const int MostReported = 1000;

    /// <returns>How many heads were compared.</returns>
    public async Task<int> VerifyAsync(IReadOnlyList<PeerHead> heads, Findings findings, CancellationToken cancellationToken)
    {
        var own = heads.Where(head => string.Equals(head.Service, service.ServiceName, StringComparison.Ordinal)).ToList();
        foreach (var head in own)
            await CompareAsync(head, findings, cancellationToken);

        var reported = db.Set<PeerBlockHead>().AsNoTracking().Where(head => head.Service == service.ServiceName);
        var different = await reported
            .Where(head => !db.Set<AuditBlock>().Any(block => block.StudyOid == head.StudyOid && block.Number == head.Number && block.Hash == head.Hash))
            .OrderBy(head => head.StudyOid).ThenBy(head => head.Number).Take(MostReported).ToListAsync(cancellationToken);
        foreach (var head in different.Where(head => !own.Exists(given => given.StudyOid == head.StudyOid && given.Number == head.Number)))
            await CompareAsync(head.StudyOid, head.Number, head.Hash, "A peer", findings, cancellationToken);
        return own.Count + await reported.CountAsync(cancellationToken);
    }

    private async Task CompareAsync(PeerHead head, Findings findings, CancellationToken cancellationToken)
    {
        // Whoever gives a head has had it checked already; what cannot be read fits nothing.
        if (AuditHashText.TryParse(head.Hash, out var hash))
            await CompareAsync(head.StudyOid, head.Number, hash, "A peer", findings, cancellationToken);
    }

    private async Task CompareAsync(string chain, long number, byte[] hash, string source, Findings findings, CancellationToken cancellationToken)
    {
        if (await comparison.FindAsync(chain, number, hash, source, cancellationToken) is { } finding)
            findings.Add(finding);
    }
}
