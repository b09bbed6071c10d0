using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Tests.Pages.Support;

namespace Tests.Pages.Stories;

/// <summary>What the board says of sites.</summary>
public sealed class BoardStories(BuilderSystem system)
{
    private const string Hash = "sha256:2222222222222222222222222222222222222222222222222222222222222222";

    [Theory]
    [InlineData("en-GB", "Its manifest DIFFERS", "There is no such release here.", 1200)]
    [InlineData("ko-KR", "일치하지 않습니다", "여기에 없는 릴리스입니다.", 360)]
    public async Task Open_BoardOfSites_ShowsTheReleaseOfEachAndWhatIsWrongWithIt(string locale, string differs, string unknown, int width)
    {
        await using var person = await system.EnterAsync("Auditing Anna", ["auditor"], locale, width);
        var study = await system.ImportStudyAsync();
        await person.Page.RouteAsync($"**/api/studies/{study}/board", AddSitesAsync);

        await person.GoAsync($"/studies/{study}/board");

        var rows = person.Page.Locator("div[aria-labelledby=sites] tbody tr");
        await rows.First.ShowsAsync("Seoul");
        await rows.First.ShowsAsync("2026-03-01 09:00:00 UTC");
        await rows.Nth(1).ShowsAsync(differs);
        await rows.Nth(2).ShowsAsync(unknown);
        Assert.Equal(1, await person.Page.GetByText(differs).CountAsync());
        Assert.Equal(2, await rows.GetByRole(AriaRole.Link).CountAsync());
        await person.ExpectCleanAsync($"board-sites-{locale}-{width}");
    }

    /// <summary>As if three sites had decided: what the board shows of it is all that matters here.</summary>
    private static async Task AddSitesAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        var board = JsonNode.Parse(await answer.TextAsync())!;
        board["sites"] = new JsonArray(Site("SITE.01", true), Site("SITE.02", false), Site("SITE.03", null));
        await route.FulfillAsync(new() { Response = answer, Body = board.ToJsonString() });
    }

    private static JsonObject Site(string siteOid, bool? isHashOfBuilder) => new()
    {
        ["environment"] = "uat", ["siteOid"] = siteOid, ["siteName"] = "Seoul", ["decisionNumber"] = 1, ["releaseNumber"] = 1, ["releaseId"] = Guid.Empty, ["manifestHash"] = Hash,
        ["isHashOfBuilder"] = isHashOfBuilder, ["reason"] = "Amendment 2 is approved.", ["activatedBy"] = "Hana Kim (h.kim)", ["activatedAt"] = "2026-03-01T09:00:00Z", ["approvals"] = new JsonArray(),
    };
}
