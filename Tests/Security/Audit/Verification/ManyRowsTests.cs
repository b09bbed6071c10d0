using Security.Audit.Verification;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Verification;

/// <summary>Trails that do not fit into one page.</summary>
public sealed class ManyRowsTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_MoreBlocksThanAPage_ChecksThemAll(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var service = new AuditService(database);
        for (var block = 0; block < 120; block++)
        {
            await database.AddAsync(AuditRows.Many("S.1", 2, service.Clock.GetUtcNow()));
            await service.SealAsync();
        }

        var report = await service.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal((120, 240), (report.Blocks, report.Records));
    }

    [Fact]
    public async Task Verify_AfterAnOutageOfTheSealer_TakesNoRowForBackdated()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var service = new AuditService(database);
        await database.AddAsync(Enumerable.Range(0, 1500).Select(number => AuditRows.One("S.1", at: AuditRows.Start.AddSeconds(5 * number))));
        service.Clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal(1500, await service.SealAsync());

        Assert.Empty((await service.VerifyAsync()).Findings);
    }

    [Fact]
    public void Add_IdsFarApart_KeepsEachOnce()
    {
        var ids = new IdSet();

        Assert.All(new[] { 1, 2, 65_536, long.MaxValue, -1, long.MinValue }, id => Assert.True(ids.Add(id)));

        Assert.False(ids.Add(65_536));
        Assert.True(ids.Contains(long.MaxValue) && ids.Contains(-1) && !ids.Contains(3) && !ids.Contains(65_537));
        Assert.Equal(6, ids.Count);
    }
}
