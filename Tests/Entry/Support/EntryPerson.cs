using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Tests.Cdms.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Support;

/// <summary>Somebody of a site at a browser.</summary>
internal sealed class EntryPerson(Person person, Account account) : IAsyncDisposable
{
    private const string Passphrase = "five green bicycles", StudyPath = $"/entry/studies/{SiteStudy.Study}";

    public Person Person => person;

    public IPage Page => person.Page;

    public ILocator State => Page.Locator(".state-line");

    /// <summary>Makes the store of this browser, and waits until the pages can start without a network.</summary>
    public async Task MakeStoreAsync()
    {
        await person.GoAsync("/entry/");
        await Page.Locator("#passphrase").FillAsync(Passphrase);
        await Page.Locator("#again").FillAsync(Passphrase);
        await Page.Locator("button.main").ClickAsync();
        await Page.Locator(".state-line.sent").WaitForAsync();
        await Page.EvaluateAsync("async () => { const r = await navigator.serviceWorker.ready; if (r.active.state !== 'activated') await new Promise(done => r.active.addEventListener('statechange', done, { once: true })); }");
    }

    /// <summary>Opens the store that this person made before.</summary>
    public async Task UnlockAsync()
    {
        await Page.Locator("#passphrase").FillAsync(Passphrase);
        await Page.Locator("button.main").ClickAsync();
        await State.WaitForAsync();
    }

    public async Task GoAsync(string path)
    {
        await person.GoAsync(StudyPath + path);
        await UnlockAsync();
    }

    /// <summary>Goes on within the pages, which are loaded and unlocked.</summary>
    public async Task MoveAsync(string path)
    {
        await Page.EvaluateAsync("path => Blazor.navigateTo(path)", StudyPath + path);
        await Page.IsAtAsync(new(Regex.Escape(StudyPath + path) + "$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    public async Task OpenFormAsync(string subjectKey, string formOid = Given.FormOid)
    {
        await GoAsync($"/subjects/{subjectKey}/visits/SE.1/forms/{formOid}");
        await Page.Locator(".sf-form").WaitForAsync();
    }

    /// <summary>Opens a form as somebody who enters nothing, and so has no store.</summary>
    public async Task ReadFormAsync(string subjectKey, string formOid = Given.FormOid)
    {
        await person.GoAsync($"{StudyPath}/subjects/{subjectKey}/visits/SE.1/forms/{formOid}");
        await Page.Locator(".sf-form").WaitForAsync();
    }

    /// <summary>Types into a field, and leaves it by the keyboard.</summary>
    public async Task FillAsync(string question, string text, int row = 0)
    {
        var field = Page.GetByRole(AriaRole.Textbox, new() { Name = question }).Nth(row);
        await field.FillAsync(text);
        await field.PressAsync("Tab");
    }

    /// <summary>Enters something with a network, and waits until the service has answered that very operation: "All sent" may stand there from before.</summary>
    public async Task AcknowledgedAsync(Func<Task> enter)
    {
        await Page.RunAndWaitForResponseAsync(enter, answer => answer.Url.EndsWith("/operations", StringComparison.Ordinal));
        await SentAsync();
    }

    public Task SentAsync() => State.ShowsAsync("All sent");

    /// <summary>Fills in the page of sign-in.</summary>
    public async Task SignInAsync()
    {
        await Page.Locator("#UserName").FillAsync(account.UserName);
        await Page.Locator("#Password").FillAsync(Account.Chosen);
        await Page.Locator("#Password").PressAsync("Enter");
    }

    public ValueTask DisposeAsync() => person.DisposeAsync();
}
