using System.Net;
using System.Text.Json;
using Tests.Builder.Sites;
using Tests.Builder.StudyReleases;
using Tests.Support;

namespace Tests.Builder.Board;

/// <summary>The board of a study: which release each site uses.</summary>
public sealed class GetStudyBoardTests
{
    private const string Board = "/api/studies/S.1/board";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Read_DecisionsOutOfOrder_ShowsTheHighestOfEachSite(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        await host.HearAsync(SiteDecisions.Make(decision: 3, release: 1));
        await host.HearAsync(SiteDecisions.Make(decision: 2, release: 2));
        await host.HearAsync(SiteDecisions.Make(decision: 1) with { Environment = "prod" });
        await host.HearAsync(SiteDecisions.Make(decision: 9) with { SiteOid = "SITE.0", SiteName = "Busan" });
        await host.HearAsync(SiteDecisions.Make(decision: 10) with { StudyOid = "S.2" });

        var sites = await SitesAsync(client);

        Assert.Equal([("SITE.0", "uat", 9), ("SITE.1", "prod", 1), ("SITE.1", "uat", 3)],
            sites.Select(site => (site.Text("siteOid")!, site.Text("environment")!, site.GetProperty("decisionNumber").GetInt32())));
        var last = sites[2];
        Assert.Equal((1, 2, "Seoul"), (last.GetProperty("releaseNumber").GetInt32(), last.GetProperty("previousReleaseNumber").GetInt32(), last.Text("siteName")));
        Assert.Equal(("Amendment 2 is approved.", "Hana Kim (h.kim)", Given.Start.AddHours(3)), (last.Text("reason"), last.Text("activatedBy"), last.GetProperty("activatedAt").GetDateTimeOffset()));
        Assert.Equal("EC letter 12", Assert.Single(last.GetProperty("approvals").EnumerateArray()).Text("document"));
    }

    [Theory]
    [InlineData(1, false, JsonValueKind.True)]
    [InlineData(1, true, JsonValueKind.False)]
    [InlineData(2, false, JsonValueKind.Null)]
    public async Task Read_ManifestOfASite_IsComparedWithTheBuilders(int release, bool isForeign, JsonValueKind expected)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ReleaseAsync();
        var hash = (await client.ReadAsync($"{ReleaseCalls.Releases}/1")).GetProperty("release").Text("manifestHash")!;

        await host.HearAsync(SiteDecisions.Make(release: release, hash: isForeign ? Given.OtherHash : hash));

        Assert.Equal(expected, Assert.Single(await SitesAsync(client)).GetProperty("isHashOfBuilder").ValueKind);
    }

    [Fact]
    public async Task Read_WithTheTagOfBefore_IsAnsweredOnceASiteDecides()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        using var first = await client.GetAsync(Board, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var unchanged = await client.GetAsync(Board, TestContext.Current.CancellationToken);
        await host.HearAsync(SiteDecisions.Make());
        using var changed = await client.GetAsync(Board, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (unchanged.StatusCode, changed.StatusCode));
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    private static async Task<IReadOnlyList<JsonElement>> SitesAsync(HttpClient client) => [.. (await client.ReadAsync(Board)).GetProperty("sites").EnumerateArray()];
}
