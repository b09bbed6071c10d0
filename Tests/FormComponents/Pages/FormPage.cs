using Microsoft.Playwright;

namespace Tests.FormComponents.Pages;

/// <summary>A window of Chromium on the page. Skips the test, visibly, where there is no Chromium.</summary>
internal sealed class FormPage : IAsyncDisposable
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

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
        var path = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "No Chromium: install it, or set CHROMIUM to its path.");
        var playwright = await Playwright.CreateAsync();
        // No sandbox: tests may run as root. The rest keeps it from calling anybody.
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
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
