using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Security.Audit.Sealing;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Sealing;

/// <summary>How rows become blocks.</summary>
public sealed class AuditSealerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_MoreRowsThanARound_SealsAllInBlocksOfAtMost500(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var service = new AuditService(database);
        await database.AddAsync([.. AuditRows.Many("S.1", 1200), .. AuditRows.Many("S.2", 900), .. AuditRows.Many("", 1)]);

        Assert.Equal((2000, 101, 0), (await service.SealAsync(), await service.SealAsync(), await service.SealAsync()));

        Assert.Equal([(1, 500), (2, 500), (3, 200)], Sizes(await database.ReadBlocksAsync("S.1")));
        Assert.Equal([(1, 500), (2, 300), (3, 100)], Sizes(await database.ReadBlocksAsync("S.2")));
        Assert.Equal([(1, 1)], Sizes(await database.ReadBlocksAsync("")));
        Assert.True((await service.VerifyAsync()).IsIntact);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_StudyWithTheLongestOid_IsSealedLikeAnyOther(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var service = new AuditService(database);
        var longest = new string('S', ServiceDefaults.OidColumns.MaxLength);
        await database.AddAsync([.. AuditRows.Many("S.1", 1), .. AuditRows.Many(longest, 1)]);

        Assert.Equal(2, await service.SealAsync());

        Assert.Equal([(1, 1)], Sizes(await database.ReadBlocksAsync(longest)));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_TwoProcessesAtOnce_SealEachRowOnce(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var one = new AuditService(database);
        await using var other = new AuditService(database, one.Clock);
        for (var round = 1; round <= 5; round++)
        {
            await database.AddAsync(AuditRows.Many("S.1", 40, one.Clock.GetUtcNow()));
            // So that the lease is free and both reach for it.
            one.Clock.Advance(SealerLease.Length + TimeSpan.FromSeconds(1));

            var counts = await Task.WhenAll(Task.Run(one.SealAsync), Task.Run(other.SealAsync));

            Assert.Equal(40, counts.Sum());
        }

        var report = await one.VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.Equal((5, 200), (report.Blocks, report.Records));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_WhileAnotherProcessHoldsTheLease_StandsBackUntilItIsOver(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var holder = new AuditService(database);
        await using var other = new AuditService(database, holder.Clock);
        await database.AddAsync(AuditRows.Many("S.1", 1));
        Assert.Equal(1, await holder.SealAsync());
        await database.AddAsync(AuditRows.Many("S.1", 1));

        Assert.Equal(0, await other.SealAsync());
        holder.Clock.Advance(SealerLease.Length + TimeSpan.FromSeconds(1));

        Assert.Equal(1, await other.SealAsync());
        Assert.Equal([(1, 1), (2, 1)], Sizes(await database.ReadBlocksAsync("S.1")));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_CrashBeforeTheCommit_LeavesEverythingToTheNext(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await database.AddAsync(AuditRows.Many("S.1", 3));
        await using (var crashing = new AuditService(database, configure: options => options.AddInterceptors(new CrashAtCommit())))
            await Assert.ThrowsAsync<IOException>(crashing.SealAsync);
        await using var next = new AuditService(database);

        Assert.Equal(3, await next.SealAsync());

        Assert.Equal([(1, 3)], Sizes(await database.ReadBlocksAsync("S.1")));
        Assert.True((await next.VerifyAsync()).IsIntact);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_RolledBackRow_IsNeverQueued(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var service = new AuditService(database);
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(AuditRows.One("S.1"));
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await service.SealAsync());
        Assert.True((await service.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Run_AfterSealing_LogsTheHeadAndPublishesItAtMostEveryInterval()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var service = new AuditService(database);
        for (var second = 0; second < 7; second++)
        {
            await database.AddAsync(AuditRows.Many("S.1", 1, service.Clock.GetUtcNow()));
            await service.SealAsync();
            service.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        // After the last row nothing is queued, and yet the last head goes out.
        service.Clock.Advance(TimeSpan.FromSeconds(4));
        await service.SealAsync();

        Assert.Equal([1, 6, 7], service.Messages.Of<AuditBlocksSealed>().Select(message => message.Heads.Single().Number));
        var blocks = await database.ReadBlocksAsync("S.1");
        Assert.Equal(blocks.Select(block => AuditHashText.Of(block.Hash)).Where((_, place) => place is 0 or 5 or 6), service.PublishedHeads().Select(head => head.Hash));
        Assert.All(blocks, block => Assert.Contains(service.Log.All, line => line is { Level: LogLevel.Information, Id: 3110 } && line.Text.Contains(AuditHashText.Of(block.Hash), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Run_OverHours_AsksThePeersHourly()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var service = new AuditService(database);
        for (var half = 0; half < 5; half++)
        {
            await service.SealAsync();
            service.Clock.Advance(TimeSpan.FromMinutes(30));
        }

        Assert.Equal(3, service.Messages.Of<AuditHeadsRequested>().Count(message => message.Service == AuditService.Name));
    }

    [Fact]
    public async Task Run_WithNothingToDo_SendsOneStatement()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var statements = new StatementCount();
        await using var service = new AuditService(database, configure: options => options.AddInterceptors(statements));
        await service.SealAsync();
        statements.Sent.Clear();

        await service.SealAsync();

        Assert.Single(statements.Sent);
    }

    private static IEnumerable<(long, int)> Sizes(IEnumerable<AuditBlock> blocks) => blocks.Select(block => (block.Number, block.Count));

    private sealed class CrashAtCommit : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            throw new IOException("The process ends here.");
    }
}
