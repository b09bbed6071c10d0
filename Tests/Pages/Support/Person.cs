using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tests.Pages.Support;

/// <summary>Somebody at a browser, signed in.</summary>
public sealed partial class Person : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Person(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Add(error);
        page.Console += (_, line) =>
        {
            // What the service refuses is a line of the browser's own; a test says itself which refusals it expects.
            if (line.Type == "error" && !line.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                _complaints.Add(line.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Signs somebody in who has not signed in before.</summary>
    public static async Task<Person> EnterAsync(Uri address, Account account, string locale, int width)
    {
        var page = await Browser.OpenAsync(address, locale, width);
        await page.GotoAsync("/account/sign-in");
        await page.Locator("#UserName").FillAsync(account.UserName);
        await page.Locator("#Password").FillAsync(account.OneTimePassword);
        await page.Locator("#Password").PressAsync("Enter");
        await page.IsAtAsync(ChangePassword());
        var fields = page.Locator("input[autocomplete=new-password]");
        await fields.Nth(0).FillAsync(Account.Chosen);
        await fields.Nth(1).FillAsync(Account.Chosen);
        await fields.Nth(1).PressAsync("Enter");
        await page.IsNotAtAsync(ChangePassword());
        return new Person(page);
    }

    /// <summary>A new window of somebody who is signed in.</summary>
    public static async Task<Person> ReturnAsync(Uri address, string session, string locale, int width) => new(await Browser.OpenAsync(address, locale, width, session));

    /// <summary>Opens a page of the Builder and waits until its heading is there.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await Page.Locator("main h1").WaitForAsync();
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    /// <summary>Answers the dialog that asks for a reason.</summary>
    public async Task GiveReasonAsync(string reason, string button)
    {
        var dialog = Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Follows a link to the page of signatures and signs there as approved, with user id and password where it asks for both.</summary>
    public async Task SignAsync(ILocator link)
    {
        await link.ClickAsync();
        await Page.Locator("input[name=Meaning][value=approved]").CheckAsync();
        if (await Page.Locator("#user-name").CountAsync() > 0)
            await Page.Locator("#user-name").FillAsync(await UserNameAsync());
        await Page.Locator("#password").FillAsync(Account.Chosen);
        await Page.Locator("input[name=Agreed]").CheckAsync();
        await ExpectCleanAsync("sign");
        await Page.Locator("button.main").ClickAsync();
        await Page.GetByText("Stands").First.WaitForAsync();
    }

    /// <summary>The page as it stands breaks no rule of WCAG 2.2 AA that a program can find, and the browser complains of nothing.</summary>
    public async Task ExpectCleanAsync(string name)
    {
        await SaveAsync(name);
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        var found = string.Join(Environment.NewLine, result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        Assert.True(found.Length == 0, found);
        Assert.Empty(_complaints);
    }

    /// <summary>Keeps a picture where somebody asked for pictures: <c>SCREENSHOTS</c> names the folder.</summary>
    public async Task SaveAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    [GeneratedRegex("/account/change-password", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChangePassword();

    private async Task<string> UserNameAsync()
    {
        var answer = await Page.Context.APIRequest.GetAsync("/api/session");
        return (await answer.JsonAsync())!.Value.GetProperty("subjectId").GetString()!;
    }

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
