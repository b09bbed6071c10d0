using Microsoft.Playwright;
using Runner.Local;

namespace Tests.Security.Hardening.Headers;

/// <summary>The browser that is installed on the machine, and what it complains of.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (_playwright, _browser, Page) = (playwright, browser, page);
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
                Complaints.Add(line.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Errors of the console; a breach of the content security policy is one.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Chromium> StartAsync()
    {
        Assert.SkipWhen(LocalChromium.Find() is null, LocalChromium.Missing);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = LocalChromium.Find(), Args = LocalChromium.Arguments });
        return new(playwright, browser, await browser.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
