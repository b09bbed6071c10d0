namespace Runner.Local;

/// <summary>The Chromium that is installed, for whatever drives a browser here.</summary>
public static class LocalChromium
{
    /// <summary>What to say where there is none.</summary>
    public const string Missing = "No Chromium: install it, or set CHROMIUM to its path.";

    private static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>How it is started. No sandbox: it may run as root. The rest keeps it from calling anybody.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
        ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Its path: the one that <c>CHROMIUM</c> names, or a usual one; null: there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);
}
