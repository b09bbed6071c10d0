using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using Tests.Builder.StudyReleases;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Sites;

/// <summary>What sites decide is kept: each decision once, whatever it names.</summary>
public sealed class SiteReleaseActivatedConsumerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_ADecisionOfAnUnknownStudy_KeepsAllOfIt(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        var told = SiteDecisions.Make(decision: 2, release: 7);

        await host.HearAsync(told);

        var kept = Assert.Single(await KeptAsync(host));
        Assert.Equal((told.Environment, told.StudyOid, told.SiteOid, told.SiteName), (kept.Environment, kept.StudyOid, kept.SiteOid, kept.SiteName));
        Assert.Equal((2, 7, 1, told.ReleaseId, told.ManifestHash), (kept.DecisionNumber, kept.ReleaseNumber, kept.PreviousReleaseNumber, kept.ReleaseId, kept.ManifestHash));
        Assert.Equal((told.Reason, told.ActivatedBy, told.ActivatedAt), (kept.Reason, kept.ActivatedBy, kept.ActivatedAt));
        Assert.Equal(told.Approvals, kept.Approvals);
        Assert.Equal(host.Clock.GetUtcNow(), kept.ReceivedAt);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_TheSameDecisionAgain_KeepsItOnce(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);

        await host.HearAsync(SiteDecisions.Make());
        await host.HearAsync(SiteDecisions.Make());
        // Other words for the same decision change nothing that is kept.
        await host.HearAsync(SiteDecisions.Make(release: 9));

        Assert.Equal(1, Assert.Single(await KeptAsync(host)).ReleaseNumber);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_TheSameDecisionTwiceAtOnce_KeepsItOnce(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);

        await Task.WhenAll(host.HearAsync(SiteDecisions.Make()), host.HearAsync(SiteDecisions.Make()));

        Assert.Single(await KeptAsync(host));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_DecisionsOfOtherSitesStudiesAndEnvironments_KeepsEach(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        var told = SiteDecisions.Make();

        // OIDs that differ in case alone are two.
        foreach (var other in new[] { told, told with { SiteOid = "site.1" }, told with { StudyOid = "s.1" }, told with { Environment = "elsewhere" }, told with { DecisionNumber = 2 } })
            await host.HearAsync(other);

        Assert.Equal(5, (await KeptAsync(host)).Count);
    }

    [Theory]
    [InlineData(1, false, 0)]
    [InlineData(1, true, 1)]
    [InlineData(2, false, 1)]
    public async Task Hear_AManifestThatIsNotTheBuilders_KeepsItAndSaysSo(int release, bool isForeign, int warnings)
    {
        var log = new LogCapture(new ScrubbedFormatter());
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite, log);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.PublishAsync("F.1");
        await client.ReleaseAsync();
        var hash = (await client.ReadAsync($"{ReleaseCalls.Releases}/1")).GetProperty("release").Text("manifestHash")!;

        await host.HearAsync(SiteDecisions.Make(release: release, hash: isForeign ? Given.OtherHash : hash));

        Assert.Single(await KeptAsync(host));
        Assert.Equal(warnings, log.Lines.Count(line => line.Contains("before more data is collected", StringComparison.Ordinal)));
    }

    private static Task<List<SiteActivation>> KeptAsync(BuilderHost host) => host.ReadAsync(db => db.SiteActivations.AsNoTracking().ToListAsync());
}
