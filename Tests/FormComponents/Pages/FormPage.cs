using Microsoft.Playwright;
using Runner.Local;

namespace Tests.FormComponents.Pages;

/// <summary>A window of Chromium on the page. Skips the test, visibly, where there is no Chromium.</summary>
internal sealed class FormPage : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private FormPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser refused or could not run.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<FormPage> OpenAsync(Uri address, int width = 1000)
    {
        var path = LocalChromium.Find();
        Assert.SkipWhen(path is null, LocalChromium.Missing);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = LocalChromium.Arguments });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        page.SetDefaultTimeout(60_000);
        var opened = new FormPage(playwright, browser, page);
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(page.Locator(".sf-form")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        return opened;
    }

    /// <summary>Keeps a picture where <c>SCREENSHOTS</c> names a folder.</summary>
    public async Task SaveAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
