using System.Diagnostics;

namespace Cdms.Service.Features.Exchange.Printing.Browser;

/// <summary>Where Chromium is and how it is called: without a net, without anything of the service's environment, with a profile that is thrown away.</summary>
internal static class ChromiumCommand
{
    private static readonly string[] Places =
    [
        "/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium", @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private static readonly string[] Kept = ["PATH", "SystemRoot", "LANG", "FONTCONFIG_PATH", "FONTCONFIG_FILE"];

    /// <summary>The one that the settings name, or one at a usual place; null: there is none.</summary>
    public static string? Find(string? configured) => configured is { Length: > 0 } ? (File.Exists(configured) ? configured : null) : Places.FirstOrDefault(File.Exists);

    /// <param name="path">Path of the program.</param>
    /// <param name="folder">A folder of its own, where the page lies.</param>
    /// <param name="page">The page.</param>
    /// <param name="pdf">Where the PDF goes.</param>
    /// <param name="hasSandbox">False where the system does not allow one.</param>
    public static ProcessStartInfo Start(string path, string folder, string page, string pdf, bool hasSandbox)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = folder,
            ArgumentList =
            {
                "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions", "--disable-dev-shm-usage",
                $"--user-data-dir={Path.Combine(folder, "profile")}", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
                "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={pdf}",
            },
        };
        // It refuses to run as root with a sandbox.
        if (!hasSandbox || (OperatingSystem.IsLinux() && string.Equals(Environment.UserName, "root", StringComparison.Ordinal)))
            start.ArgumentList.Add("--no-sandbox");
        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        var kept = Kept.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(pair => pair.value is not null))
            start.Environment[name] = value;
        start.Environment["HOME"] = start.Environment["TMPDIR"] = folder;
        return start;
    }
}
