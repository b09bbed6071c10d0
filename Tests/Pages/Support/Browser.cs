using Microsoft.Playwright;

namespace Tests.Pages.Support;

/// <summary>Chromium, the one that is installed, driven by Playwright. Tests share it; each person has a window with cookies of its own.</summary>
internal static class Browser
{
    public const string Missing = "No Chromium: install it, or set CHROMIUM to its path.";

    // Never disposed: it ends with the process, however that happens.
    private static readonly Lazy<Task<IBrowser>> Shared = new(LaunchAsync);

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ];

    public static bool IsThere => Find() is not null;

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
