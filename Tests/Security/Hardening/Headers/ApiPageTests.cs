using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Tests.Security.Hardening.Headers;

/// <summary>The page that shows the API, and the strict policy, in a real browser.</summary>
public sealed class ApiPageTests
{
    [Fact]
    public async Task Open_ApiPage_ShowsTheOperationsAndBreaksNoPolicy()
    {
        await using var app = await HardenedApp.StartAsync(app => app.MapGet("/api/studies", () => "none").WithName("ListStudies").WithSummary("Lists the studies"));
        await using var browser = await Chromium.StartAsync();

        var answer = await browser.Page.GotoAsync(app.Address + "/scalar/");
        await browser.Page.GetByText("Lists the studies").First.WaitForAsync();

        var policy = (await answer!.AllHeadersAsync())["content-security-policy"];
        var scripts = policy.Split("; ").Single(directive => directive.StartsWith("script-src", StringComparison.Ordinal));
        Assert.Matches("^script-src 'self' 'nonce-[A-Za-z0-9+/=_-]{22,}'$", scripts);
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData("<script>document.title = 'run'</script>")]
    [InlineData("<img src='x:' onerror=\"document.title = 'run'\">")]
    [InlineData("<script src='/runs.js'></script>")]
    [InlineData("<script src='http://localhost:1/elsewhere.js'></script>")]
    public async Task Open_PageWithAScriptOfSomebodyElse_DoesNotRunIt(string planted)
    {
        await using var app = await HardenedApp.StartAsync(app =>
        {
            app.MapGet("/page", () => Results.Content($"<!doctype html><title>still</title>{planted}", "text/html"));
            // Our own file, which may run, but not make a program of a text.
            app.MapGet("/runs.js", () => Results.Content("eval(\"document.title = 'run'\")", "text/javascript"));
        });
        await using var browser = await Chromium.StartAsync();

        await browser.Page.GotoAsync(app.Address + "/page");

        Assert.Equal("still", await browser.Page.TitleAsync());
        Assert.Contains(browser.Complaints, line => line.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
