using Microsoft.Playwright;
using Runner.Local;

namespace Tests.Security.Support;

/// <summary>Chromium for tests: the one that is installed, driven by Playwright. Tests share it; each opens windows of its own.</summary>
/// <remarks>Skips the test, visibly, where there is none. <c>SCREENSHOTS</c> names a folder for <see cref="SaveAsync"/>.</remarks>
internal static class Browser
{
    // Never disposed: it ends with the process, however that happens.
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    /// <summary>A window with cookies of its own, on the service at an address.</summary>
    /// <param name="address">The service.</param>
    /// <param name="locale">The language that the browser asks for.</param>
    /// <param name="width">Width of the window in pixels.</param>
    public static async Task<IPage> OpenAsync(Uri address, string locale = "en-GB", int width = 900)
    {
        Assert.SkipWhen(LocalChromium.Find() is null, LocalChromium.Missing);
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

    private static async Task<IBrowser> LaunchAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = LocalChromium.Find(),
            Args = LocalChromium.Arguments,
        });
    }
}
