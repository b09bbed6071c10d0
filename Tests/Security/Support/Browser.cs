using Microsoft.Playwright;

namespace Tests.Security.Support;

/// <summary>Chromium for tests: the one that is installed, driven by Playwright. Tests share it; each opens windows of its own.</summary>
/// <remarks>Skips the test, visibly, where there is none. <c>SCREENSHOTS</c> names a folder for <see cref="SaveAsync"/>.</remarks>
internal static class Browser
{
    private const string Missing = "No Chromium: install it, or set CHROMIUM to its path.";

    // Never disposed: it ends with the process, however that happens.
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>A window with cookies of its own, on the service at an address.</summary>
    /// <param name="address">The service.</param>
    /// <param name="locale">The language that the browser asks for.</param>
    /// <param name="width">Width of the window in pixels.</param>
    public static async Task<IPage> OpenAsync(Uri address, string locale = "en-GB", int width = 900)
    {
        Assert.SkipWhen(Find() is null, Missing);
        var browser = await Shared.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.GetLeftPart(UriPartial.Authority), Locale = locale, ViewportSize = new() { Width = width, Height = 760 }, JavaScriptEnabled = false,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>Keeps a picture of the page where somebody asked for pictures.</summary>
    public static async Task SaveAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    private static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find(),
            // No sandbox: tests may run as root. The rest keeps it from calling anybody.
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
