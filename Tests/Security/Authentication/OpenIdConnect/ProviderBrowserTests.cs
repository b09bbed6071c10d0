using System.Net;
using Microsoft.Playwright;
using Tests.Security.Authentication.Support;
using Chromium = Tests.Security.Support.Browser;

namespace Tests.Security.Authentication.OpenIdConnect;

/// <summary>The whole way in a real browser, which holds forms and redirects to the content security policy.</summary>
public sealed class ProviderBrowserTests
{
    [Fact]
    public async Task Person_SignsInMakesATokenAndSignsOut()
    {
        using var scene = await ProviderScene.OpenAsync();
        var page = await Chromium.OpenAsync(scene.Host.Address);

        await SignInAsync(page, "Sign in with your organisation's account");
        await page.Locator("#Name").FillAsync("etl");
        await page.GetByLabel("designer, study S.1").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        await Chromium.SaveAsync(page, "tokens-made");
        using var use = await scene.Host.ClientWith(await page.Locator("#token").InnerTextAsync()).GetAsync("/who", TestContext.Current.CancellationToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Chromium.SaveAsync(page, "tokens-revoked");
        Assert.Contains("The token is revoked", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        Assert.Equal("Hana Kim via token etl", (await use.EnsureSuccessStatusCode().ReadAsync<SignedIn>())!.Name);
        Assert.EndsWith("/account/sign-in?signedOut=true", page.Url, StringComparison.Ordinal);
        // The provider has ended its session too: it asks again.
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with your organisation's account" }).ClickAsync();
        Assert.Equal("/login", new Uri(page.Url).AbsolutePath);
    }

    [Fact]
    public async Task Person_InKorean_SeesAllOfThePageInKorean()
    {
        using var scene = await ProviderScene.OpenAsync();
        var page = await Chromium.OpenAsync(scene.Host.Address, "ko-KR", width: 420);

        await SignInAsync(page, "소속 기관 계정으로 로그인");
        await page.GetByRole(AriaRole.Button, new() { Name = "토큰 만들기" }).ClickAsync();
        await Chromium.SaveAsync(page, "tokens-korean");
        Assert.Contains("이름을 1자 이상 60자 이하로 입력하십시오.", await page.Locator("#problems").InnerTextAsync(), StringComparison.Ordinal);

        var failed = await page.GotoAsync("/account/external/failed?code=not-fresh");
        await Chromium.SaveAsync(page, "sign-in-failed-korean");
        Assert.Equal((int)HttpStatusCode.Forbidden, failed!.Status);
        Assert.Contains("auth_time", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task SignInAsync(IPage page, string button)
    {
        await page.GotoAsync("/account/tokens");
        await page.GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync();
        await page.Locator("input[name=user]").FillAsync($"U-{Guid.NewGuid():n}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        Assert.Equal("/account/tokens", new Uri(page.Url).AbsolutePath);
    }
}
