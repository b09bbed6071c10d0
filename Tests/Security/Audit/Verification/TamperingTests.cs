using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Verification;

/// <summary>What a malicious administrator of the database does to rows after dropping the triggers, and what <c>verify</c> says to it.</summary>
public sealed class TamperingTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ChangedRow_NamesBlockAndRow(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var id = trail.Ids[6];

        await trail.Database.TamperAsync(db => db.Set<AuditRecord>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.ActorId, "n.novak")));

        AssertFound(await trail.Service.VerifyAsync(), AuditFindingKind.RecordChanged, 2, id);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ChangedPayload_NamesBlockAndRow(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var id = trail.Ids[12];

        await trail.Database.TamperAsync(db => db.Set<AuditRecord>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Payload, "[]")));

        AssertFound(await trail.Service.VerifyAsync(), AuditFindingKind.PayloadChanged, 3, id);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_RemovedRow_NamesBlockAndRow(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var id = trail.Ids[5];

        await trail.Database.TamperAsync(db => db.Set<AuditRecord>().Where(row => row.Id == id).ExecuteDeleteAsync());

        AssertFound(await trail.Service.VerifyAsync(), AuditFindingKind.RecordRemoved, 2, id);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_RowInsertedPastTheTrigger_NamesTheRow(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var inserted = AuditRows.One(SealedTrail.Study, at: trail.Service.Clock.GetUtcNow());

        await trail.Database.TamperAsync(async db =>
        {
            db.Add(inserted);
            await db.SaveChangesAsync();
        });

        var finding = Assert.Single((await trail.Service.VerifyAsync()).Findings);
        Assert.Equal((AuditFindingKind.RecordInserted, SealedTrail.Study, null, inserted.Id), (finding.Kind, finding.StudyOid, finding.Block, finding.RecordId));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_RowInsertedWithAnOldTime_IsFoundAfterItsSealing(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var inserted = AuditRows.One(SealedTrail.Study, at: AuditRows.Start.AddHours(-2));
        await trail.Database.AddAsync([inserted]);
        await trail.Service.SealAsync();

        AssertFound(await trail.Service.VerifyAsync(), AuditFindingKind.RecordBackdated, 4, inserted.Id);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ExchangedRows_SaysThatTheyChangedPlaces(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var (one, other) = (trail.Ids[5], trail.Ids[7]);
        var (first, second) = (await trail.Database.ReadAsync(one), await trail.Database.ReadAsync(other));

        await trail.Database.TamperAsync(async db =>
        {
            await PutAsync(db, one, second);
            await PutAsync(db, other, first);
        });

        var report = await trail.Service.VerifyAsync();
        Assert.Equal([(AuditFindingKind.RecordsReordered, one), (AuditFindingKind.RecordsReordered, other)], report.Findings.Select(finding => (finding.Kind, finding.RecordId!.Value)));
        Assert.Equal([new BrokenBlock(SealedTrail.Study, 2)], report.FirstBroken);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_EntriesOfABlockInAnotherOrder_SaysSo(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var block = (await trail.Database.ReadBlocksAsync(SealedTrail.Study))[1];
        byte[] ids = [.. block.RecordIds.AsSpan(8, 8), .. block.RecordIds.AsSpan(0, 8), .. block.RecordIds.AsSpan(16)];
        byte[] hashes = [.. block.RecordHashes.AsSpan(32, 32), .. block.RecordHashes.AsSpan(0, 32), .. block.RecordHashes.AsSpan(64)];

        await trail.Database.TamperAsync(db => db.Set<AuditBlock>().Where(row => row.Id == block.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.RecordIds, ids).SetProperty(one => one.RecordHashes, hashes)));

        AssertFound(await trail.Service.VerifyAsync(), AuditFindingKind.RecordsReordered, 2, null);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_RowQueuedForOverAMinute_IsUnsealed(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var ids = await trail.Database.AddAsync([AuditRows.One(SealedTrail.Study, at: trail.Service.Clock.GetUtcNow())]);

        trail.Service.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await trail.Service.VerifyAsync()).IsIntact);
        trail.Service.Clock.Advance(TimeSpan.FromSeconds(1));

        var finding = Assert.Single((await trail.Service.VerifyAsync()).Findings);
        Assert.Equal((AuditFindingKind.RecordUnsealed, ids[0]), (finding.Kind, finding.RecordId));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_RowRemovedBeforeItWasSealed_IsFoundInTheQueue(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        var ids = await trail.Database.AddAsync([AuditRows.One(SealedTrail.Study, at: trail.Service.Clock.GetUtcNow())]);

        await trail.Database.TamperAsync(db => db.Set<AuditRecord>().Where(row => row.Id == ids[0]).ExecuteDeleteAsync());
        await trail.Service.SealAsync();

        var finding = Assert.Single((await trail.Service.VerifyAsync()).Findings);
        Assert.Equal((AuditFindingKind.RecordRemoved, null, ids[0]), (finding.Kind, finding.Block, finding.RecordId));
    }

    private static Task<int> PutAsync(DbContext db, long id, AuditRecord content) => db.Set<AuditRecord>().Where(row => row.Id == id).ExecuteUpdateAsync(row => row
        .SetProperty(one => one.Subjects, content.Subjects).SetProperty(one => one.Payload, content.Payload).SetProperty(one => one.PayloadHash, content.PayloadHash));

    private static void AssertFound(AuditReport report, AuditFindingKind kind, long block, long? recordId)
    {
        var finding = Assert.Single(report.Findings);
        Assert.Equal((kind, SealedTrail.Study, (long?)block, recordId), (finding.Kind, finding.StudyOid, finding.Block, finding.RecordId));
        Assert.False(report.IsIntact);
        Assert.Equal([new BrokenBlock(SealedTrail.Study, block)], report.FirstBroken);
    }
}
