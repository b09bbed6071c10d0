using Tests.Cdms.Support;

namespace Tests.Cdms.Sites;

/// <summary>Of another site nobody learns that it is there.</summary>
public sealed class SiteIsolationTests
{
    private const string Own = $"investigator@{SiteStudy.Study}@{SiteStudy.Site}", Sites = $"/api/studies/{SiteStudy.Study}/sites";

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/approvals")]
    [InlineData("POST", "/releases/1/activate")]
    public async Task Call_AnotherSite_IsAnsweredLikeOneThatDoesNotExist(string method, string path)
    {
        await using var study = await SiteStudy.StartAsync();
        await study.ReceiveAsync(1);
        await study.MakeSiteAsync("SITE.2");
        var body = path.Length > 10 && path[1] == 'r' ? (object)new { reason = "r" } : new { releaseNumber = 1, kind = "ethics", approvedOn = "2026-01-15", document = "d" };

        var (foreign, none) = (await CallAsync("SITE.2"), await CallAsync("SITE.3"));

        Assert.Equal((404, 404), (foreign.Status, none.Status));
        Assert.Equal(none.Text!.Replace("SITE.3", "SITE.2", StringComparison.Ordinal), foreign.Text);

        async Task<(int Status, string? Text)> CallAsync(string site)
        {
            var (status, answer) = method == "GET" ? await study.GetAsync(Own, $"{Sites}/{site}{path}") : await study.PostAsync(Own, $"{Sites}/{site}{path}", body);
            return (status, answer.GetProperty("detail").GetString() + answer.GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task List_BySiteRole_HoldsItsOwnSiteAlone()
    {
        await using var study = await SiteStudy.StartAsync();
        await study.ReceiveAsync(1);
        await study.MakeSiteAsync();
        await study.MakeSiteAsync("SITE.2");

        var (_, own) = await study.GetAsync(Own, Sites);
        var (_, all) = await study.GetAsync("data-manager", Sites);

        Assert.Equal((1, 2), (own.GetProperty("total").GetInt32(), all.GetProperty("total").GetInt32()));
        Assert.Equal(SiteStudy.Site, own.GetProperty("items")[0].GetProperty("siteOid").GetString());
    }

    [Fact]
    public async Task Activate_ByWhoMayOnlyRead_IsForbidden()
    {
        await using var study = await SiteStudy.StartAsync();
        await study.ReceiveAsync(1);
        await study.MakeSiteAsync();

        Assert.Equal(403, (await study.ActivateAsync(1, $"monitor@{SiteStudy.Study}@{SiteStudy.Site}")).Status);
    }
}
