using Microsoft.Playwright;
using Runner.Local;

namespace Benchmarks.Editing;

/// <summary>The browser that is installed, and a designer who is signed in there.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Password = "seven quiet lanterns";
    private const float Patience = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<Chromium> LaunchAsync()
    {
        var path = LocalChromium.Find() ?? throw new InvalidOperationException(LocalChromium.Missing);
        var playwright = await Playwright.CreateAsync();
        return new Chromium(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = LocalChromium.Arguments }));
    }

    /// <summary>Makes a designer, as the first administrator of the service, and signs them in.</summary>
    public async Task<IPage> EnterAsync(Uri address, string firstPasswordFile)
    {
        var administrator = await SignInAsync(address, "admin", (await File.ReadAllTextAsync(firstPasswordFile)).TrimEnd());
        var password = await PostAsync(administrator, "/api/accounts", new { userName = "designer", printedName = "Designer", reason = "Measures" });
        await PostAsync(administrator, "/api/accounts/designer/grants", new { role = "designer", reason = "Measures" });
        await administrator.Context.CloseAsync();
        return await SignInAsync(address, "designer", password!);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task<IPage> SignInAsync(Uri address, string userName, string oneTimePassword)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = address.GetLeftPart(UriPartial.Authority), Locale = "en-GB", ViewportSize = new() { Width = 1400, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#UserName").FillAsync(userName);
        await page.Locator("#Password").FillAsync(oneTimePassword);
        await page.Locator("#Password").PressAsync("Enter");
        await page.WaitForURLAsync("**/account/change-password*");
        var fields = page.Locator("input[autocomplete=new-password]");
        await fields.Nth(0).FillAsync(Password);
        await fields.Nth(1).FillAsync(Password);
        await fields.Nth(1).PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/account/change-password", StringComparison.Ordinal));
        return page;
    }

    // The password that works once, where the answer has one.
    private static async Task<string?> PostAsync(IPage page, string path, object body)
    {
        var answer = await page.Context.APIRequest.PostAsync(path, new() { DataObject = body, Headers = [new("Origin", new Uri(page.Url).GetLeftPart(UriPartial.Authority))] });
        if (!answer.Ok)
            throw new InvalidOperationException($"{path}: {answer.Status} {await answer.TextAsync()}");
        return (await answer.JsonAsync())!.Value.TryGetProperty("password", out var password) ? password.GetString() : null;
    }
}
