using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Audit.Peers;

/// <summary>The heads of a service's chains that this service has kept.</summary>
internal sealed class PeerHeads(ServiceDbContext db, TimeProvider clock)
{
    // A chain that was rewritten and has grown since fits its newest head again. It does not fit one that was kept before, so some older ones are given too.
    private static readonly TimeSpan[] Ages =
    [
        TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1),
        TimeSpan.FromHours(6), TimeSpan.FromDays(1), TimeSpan.FromDays(7), TimeSpan.FromDays(30), TimeSpan.FromDays(365),
    ];

    /// <summary>Of each chain the newest head, and the newest of each age.</summary>
    public async Task<IReadOnlyList<SealedHead>> SampleAsync(string service, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var chains = await db.Set<PeerBlockHead>().Where(head => head.Service == service).Select(head => head.StudyOid).Distinct().ToListAsync(cancellationToken);
        var heads = new List<SealedHead>();
        foreach (var chain in chains.Order(StringComparer.Ordinal))
            heads.AddRange(await SampleAsync(service, chain, now, cancellationToken));
        return heads;
    }

    private async Task<List<SealedHead>> SampleAsync(string service, string chain, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var heads = new List<SealedHead>();
        foreach (var age in Ages)
        {
            var until = now - age;
            var head = await db.Set<PeerBlockHead>().AsNoTracking()
                .Where(row => row.Service == service && row.StudyOid == chain && row.ReceivedAt <= until)
                .OrderByDescending(row => row.ReceivedAt).ThenByDescending(row => row.Id)
                .Select(row => new SealedHead(row.StudyOid, row.Number, row.Hash, row.SealedAt))
                .FirstOrDefaultAsync(cancellationToken);
            if (head is null)
                break; // Nothing is older.
            if (heads.All(known => known.Number != head.Number))
                heads.Add(head);
        }

        return heads;
    }
}
