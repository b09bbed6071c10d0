using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Verification;

/// <summary>What a malicious administrator does to blocks, and what <c>verify</c> says to it. A cut tail and a rewritten chain are sound in themselves: only a peer can show them.</summary>
public sealed class ChainTamperingTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_BlockCutOutWithItsRows_NamesTheBlock(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);

        await trail.Database.TamperAsync(db => CutAsync(db, trail.Ids[5..10], 2));

        Assert.Equal([(AuditFindingKind.BlockMissing, (long?)2)], Told(await trail.Service.VerifyAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_BlockCutOutAndTheNextRenumbered_NamesTheBlock(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);

        await trail.Database.TamperAsync(async db =>
        {
            await CutAsync(db, trail.Ids[5..10], 2);
            await db.Set<AuditBlock>().Where(block => block.StudyOid == SealedTrail.Study && block.Number == 3).ExecuteUpdateAsync(block => block.SetProperty(one => one.Number, 2));
        });

        var report = await trail.Service.VerifyAsync();
        Assert.Equal([(AuditFindingKind.ChainBroken, (long?)2), (AuditFindingKind.BlockChanged, (long?)2)], Told(report));
        Assert.Equal([new BrokenBlock(SealedTrail.Study, 2)], report.FirstBroken);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_BlockMadeAnewOverAChangedRow_NoLongerLinks(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var id = trail.Ids[6];

        await trail.Database.TamperAsync(async db =>
        {
            await db.Set<AuditRecord>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.ActorId, "n.novak"));
            var blocks = await db.Set<AuditBlock>().AsNoTracking().Where(block => block.StudyOid == SealedTrail.Study).OrderBy(block => block.Number).ToListAsync();
            var records = await db.Set<AuditRecord>().AsNoTracking().Where(row => trail.Ids.Skip(5).Take(5).Contains(row.Id)).OrderBy(row => row.Id).ToListAsync();
            var forged = AuditBlock.Seal(new AuditBlockLink(1, blocks[0].Hash), SealedTrail.Study, records, blocks[1].SealedAt);
            await db.Set<AuditBlock>().Where(block => block.Id == blocks[1].Id)
                .ExecuteUpdateAsync(block => block.SetProperty(one => one.RecordHashes, forged.RecordHashes).SetProperty(one => one.Hash, forged.Hash));
        });

        Assert.Equal([(AuditFindingKind.ChainBroken, (long?)3)], Told(await trail.Service.VerifyAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_CutTail_IsShownByAPeersHead(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);

        await trail.Database.TamperAsync(db => CutAsync(db, trail.Ids[10..], 3));

        Assert.True((await trail.Service.VerifyAsync()).IsIntact);
        var report = await trail.Service.VerifyAsync(trail.PeerHeads);
        Assert.Equal([(AuditFindingKind.TailCut, (long?)3)], Told(report));
        Assert.Equal([new BrokenBlock(SealedTrail.Study, 3)], report.FirstBroken);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ChainRewrittenAsAWhole_IsShownByAPeersHeads(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);

        await trail.Database.TamperAsync(async db =>
        {
            await db.Set<AuditRecord>().Where(row => row.Id == trail.Ids[6]).ExecuteUpdateAsync(row => row.SetProperty(one => one.ActorId, "n.novak"));
            await RewriteAsync(db);
        });

        Assert.True((await trail.Service.VerifyAsync()).IsIntact);
        var report = await trail.Service.VerifyAsync(trail.PeerHeads);
        // The first block had no changed row, so its hash is the old one.
        Assert.Equal([(AuditFindingKind.ChainRewritten, (long?)2), (AuditFindingKind.ChainRewritten, (long?)3)], Told(report));
        Assert.Equal([new BrokenBlock(SealedTrail.Study, 2)], report.FirstBroken);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ChainRemovedAsAWhole_IsShownByAPeersHead(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);

        await trail.Database.TamperAsync(async db =>
        {
            await db.Set<AuditBlock>().Where(block => block.StudyOid == SealedTrail.Study).ExecuteDeleteAsync();
            await db.Set<AuditRecord>().Where(row => row.StudyOid == SealedTrail.Study).ExecuteDeleteAsync();
        });

        Assert.True((await trail.Service.VerifyAsync()).IsIntact);
        Assert.Contains((AuditFindingKind.TailCut, (long?)1), Told(await trail.Service.VerifyAsync(trail.PeerHeads)));
    }

    private static IEnumerable<(AuditFindingKind, long?)> Told(AuditReport report) => report.Findings.Select(finding => (finding.Kind, finding.Block));

    private static async Task CutAsync(DbContext db, List<long> ids, long number)
    {
        await db.Set<AuditBlock>().Where(block => block.StudyOid == SealedTrail.Study && block.Number == number).ExecuteDeleteAsync();
        await db.Set<AuditRecord>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync();
    }

    /// <summary>Makes every block anew over the rows as they are now, as the sealer itself would have.</summary>
    private static async Task RewriteAsync(DbContext db)
    {
        AuditBlockLink? link = null;
        foreach (var old in await db.Set<AuditBlock>().AsNoTracking().Where(block => block.StudyOid == SealedTrail.Study).OrderBy(block => block.Number).ToListAsync())
        {
            var ids = old.ReadEntries().Select(entry => entry.RecordId).ToArray();
            var records = await db.Set<AuditRecord>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync();
            var forged = AuditBlock.Seal(link, SealedTrail.Study, records, old.SealedAt);
            await db.Set<AuditBlock>().Where(block => block.Id == old.Id).ExecuteUpdateAsync(block => block
                .SetProperty(one => one.PreviousHash, forged.PreviousHash).SetProperty(one => one.RecordHashes, forged.RecordHashes).SetProperty(one => one.Hash, forged.Hash));
            link = new AuditBlockLink(forged.Number, forged.Hash);
        }
    }
}
