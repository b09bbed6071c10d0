using Microsoft.Playwright;

namespace Tests.Security.Signatures;

/// <summary>The system's Chromium, without a screen.</summary>
internal sealed class SignatureBrowser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private SignatureBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<SignatureBrowser> StartAsync()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "No Chromium: /usr/bin/chromium is expected.");
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A page in a session of its own.</summary>
    /// <param name="host">Where addresses begin.</param>
    /// <param name="locale">What the browser asks for: <c>en-GB</c>, <c>ko-KR</c>.</param>
    public async Task<IPage> OpenAsync(SigningHost host, string locale = "en-GB")
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = host.Address, Locale = locale, JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture beside the test's binaries, for people to look at.</summary>
    public static Task PictureAsync(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"signatures-{name}.png"), FullPage = true });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
