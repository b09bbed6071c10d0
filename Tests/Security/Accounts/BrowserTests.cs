using Microsoft.Playwright;
using Security;
using Security.Accounts;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

/// <summary>The pages in a real browser, without a script and with the keyboard's focus where it belongs.</summary>
public sealed class BrowserTests
{
    private const string Chosen = "seven quiet lanterns";

    [Fact]
    public async Task FirstSignIn_WithOneTimePassword_AsksForOneOfOnesOwnThenSignsOut()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.PostgreSql);
        await using var host = await AccountsHost.StartAsync(database);
        var page = await Browser.OpenAsync(host.Address);

        await page.GotoAsync("/account/session");
        await page.SaveAsync("sign-in");
        await page.SignInAsync("admin", (await File.ReadAllTextAsync(host.FirstPasswordFile)).TrimEnd());
        await page.SaveAsync("change-one-time-password");
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(Chosen);
        await page.GetByLabel("New password again").FillAsync(Chosen);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await page.SaveAsync("session");

        Assert.Equal("Your session – Builder", await page.TitleAsync());
        Assert.Contains("administrator, all studies", await page.Locator("dl").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.SaveAsync("signed-out");
        Assert.Contains("You are signed out.", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        await page.GotoAsync("/account/session");
        Assert.Equal("Sign in – Builder", await page.TitleAsync());
    }

    [Fact]
    public async Task SignIn_FiveFailures_KeepTheRightPasswordOutForFifteenMinutes()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        var page = await Browser.OpenAsync(host.Address);
        await page.GotoAsync("/account/sign-in");

        for (var failure = 1; failure <= 5; failure++)
            await page.SignInAsync("h.kim", "wrong");
        await page.SignInAsync("h.kim", People.Password);
        var (focused, title) = (await page.Locator("#problems:focus").CountAsync(), await page.TitleAsync());
        await page.SaveAsync("locked-out");
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await page.SignInAsync("h.kim", People.Password);

        Assert.Equal((1, "Error: Sign in – Builder"), (focused, title));
        Assert.Equal("Your session – Builder", await page.TitleAsync());
    }

    [Fact]
    public async Task SecondFactor_SetUpWithAnApp_IsAskedForAtTheNextSignIn()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim", new Grant(Roles.Investigator, "HEART-1", "042"), new Grant(Roles.Designer));
        var page = await Browser.OpenAsync(host.Address);
        await page.GotoAsync("/account/authenticator");
        await page.SignInAsync("h.kim", People.Password);

        var key = (await page.Locator(".key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.SaveAsync("authenticator");
        await page.EnterCodeAsync("000000", "Switch on");
        await page.SaveAsync("authenticator-wrong-code");
        await page.EnterCodeAsync(host.CodeOf(key), "Switch on");
        await page.SaveAsync("recovery-codes");
        Assert.Equal(RecoveryCodes.Count, await page.Locator(".codes li").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.SignInAsync("h.kim", People.Password);
        await page.SaveAsync("second-factor");
        await page.EnterCodeAsync(host.CodeOf(key), "Continue");
        Assert.Equal("Your session – Builder", await page.TitleAsync());
        await page.SaveAsync("session-with-second-factor");
        await page.GotoAsync("/account/authenticator");
        await page.SaveAsync("authenticator-on");
    }

    [Fact]
    public async Task Pages_InKoreanOnAPhone_FitTheScreen()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim", new Grant(Roles.Monitor, "HEART-1", "042"));
        var page = await Browser.OpenAsync(host.Address, "ko-KR", width: 360);

        await page.GotoAsync("/account/sign-in");
        await page.Locator("main button").ClickAsync();
        await page.SaveAsync("korean-missing");
        Assert.Equal("오류: 로그인 – Builder", await page.TitleAsync());
        await page.SignInAsync("h.kim", People.Password);
        await page.SaveAsync("korean-session");
        foreach (var path in new[] { "/account/session", "/account/authenticator", "/account/change-password", "/account/denied" })
        {
            await page.GotoAsync(path);
            await page.SaveAsync($"korean-{path.Split('/')[^1]}");
            Assert.Equal(360, (await page.Locator("body").BoundingBoxAsync())!.Width);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        Assert.Equal("Not allowed – Builder", await page.TitleAsync());
    }

    [Fact]
    public async Task Pages_UnderStrictContentSecurityPolicy_LoseNothing()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        var page = await Browser.OpenAsync(host.Address);
        var violations = new List<string>();
        page.Console += (_, message) => violations.Add(message.Text);
        await page.RouteAsync("**/*", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            await route.FulfillAsync(new()
            {
                Response = answer,
                Headers = answer.Headers.Append(new("content-security-policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")),
            });
        });

        await page.GotoAsync("/account/authenticator");
        await page.SignInAsync("h.kim", People.Password);

        Assert.Equal(208, Math.Round((await page.Locator(".qr svg").BoundingBoxAsync())!.Width));
        Assert.DoesNotContain(violations, text => text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }
}
