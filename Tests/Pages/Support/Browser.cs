using Microsoft.Playwright;
using Runner.Local;

namespace Tests.Pages.Support;

/// <summary>Chromium, the one that is installed, driven by Playwright. Tests share it; each person has a window with cookies of its own.</summary>
internal static class Browser
{
    // Never disposed: it ends with the process, however that happens.
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    public static bool IsThere => LocalChromium.Find() is not null;

    /// <summary>A window of its own.</summary>
    public static async Task<IPage> OpenAsync(Uri address, string locale, int width, string? session = null)
    {
        var browser = await Shared.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.GetLeftPart(UriPartial.Authority), Locale = locale, ViewportSize = new() { Width = width, Height = 900 }, AcceptDownloads = true, StorageState = session,
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
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
