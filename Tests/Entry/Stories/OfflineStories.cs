using Microsoft.EntityFrameworkCore;
using Tests.Entry.Support;
using Tests.Pages.Support;

namespace Tests.Entry.Stories;

/// <summary>Nothing that was typed is lost: not without a network, not without a session, and nothing goes out in the name of another.</summary>
public sealed class OfflineStories(EntrySystem system)
{
    [Fact]
    public async Task Enter_WithoutANetworkAndOverAReload_IsSentOnceWhenItIsBack()
    {
        await using var staff = await system.EnterAsync();
        var subject = await system.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject);

        await staff.Page.Context.SetOfflineAsync(true);
        await staff.FillAsync("Systolic blood pressure", "118");
        await staff.FillAsync("Systolic blood pressure", "119");
        await staff.State.ShowsAsync("Offline; unsent: 2");
        await staff.Person.ExpectCleanAsync("form-offline");
        await staff.Page.ReloadAsync();
        await staff.UnlockAsync();
        await staff.Page.GetByText("The service was not reached.").WaitForAsync();
        Assert.Equal("119", await staff.Page.GetByRole(Microsoft.Playwright.AriaRole.Textbox, new() { Name = "Systolic blood pressure" }).InputValueAsync());
        await staff.Page.GetByRole(Microsoft.Playwright.AriaRole.Radio, new() { Name = "L", Exact = true }).CheckAsync();
        await staff.State.ShowsAsync("unsent: 3");
        Assert.Equal(0, await ChangesOfAsync(subject));
        await staff.Page.Context.SetOfflineAsync(false);
        await staff.SentAsync();

        Assert.Equal((("119", 2), ("L", 3)), (await system.ValueAsync(subject, "I.SYSBP"), await system.ValueAsync(subject, "I.POS")));
        Assert.Equal(3, await ChangesOfAsync(subject));
        // The worker keeps files of the pages alone.
        Assert.Equal(0, await staff.Page.EvaluateAsync<int>("async () => { let n = 0; for (const name of await caches.keys()) for (const r of await (await caches.open(name)).keys()) if (!new URL(r.url).pathname.startsWith('/entry/')) n++; return n; }"));
        Assert.DoesNotContain(subject, await StoredTextAsync(staff), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_AfterTheSessionEnded_IsSentAfterSigningInAgain()
    {
        await using var staff = await system.EnterAsync();
        var subject = await system.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject);
        await staff.Page.Context.ClearCookiesAsync();

        await staff.FillAsync("Systolic blood pressure", "121");
        await staff.State.ShowsAsync("Signed out; unsent: 1");
        await staff.State.GetByRole(Microsoft.Playwright.AriaRole.Link).ClickAsync();
        await staff.SignInAsync();
        await staff.UnlockAsync();
        await staff.SentAsync();

        Assert.Equal(("121", 1), await system.ValueAsync(subject, "I.SYSBP"));
    }

    [Fact]
    public async Task SignIn_BySomebodyElseAtTheSameBrowser_NeitherShowsNorSendsWhatIsUnsent()
    {
        await using var staff = await system.EnterAsync();
        await using var other = await system.EnterAsync();
        var subject = await system.AddSubjectAsync();
        await staff.MakeStoreAsync();
        await staff.OpenFormAsync(subject);
        var own = await staff.Page.Context.CookiesAsync();
        await staff.Page.Context.ClearCookiesAsync();
        await staff.Page.Context.AddCookiesAsync((await other.Page.Context.CookiesAsync()).Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = cookie.SameSite }));

        await staff.FillAsync("Systolic blood pressure", "122");
        await staff.State.ShowsAsync("Somebody else is signed in; unsent: 1");
        await staff.Page.ReloadAsync();
        await staff.Page.Locator("#again").WaitForAsync();
        Assert.Equal(0, await ChangesOfAsync(subject));

        await staff.Page.Context.ClearCookiesAsync();
        await staff.Page.Context.AddCookiesAsync(own.Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly, SameSite = cookie.SameSite }));
        await staff.Page.ReloadAsync();
        await staff.UnlockAsync();
        await staff.SentAsync();
        Assert.Equal(("122", 1), await system.ValueAsync(subject, "I.SYSBP"));
    }

    private Task<int> ChangesOfAsync(string subjectKey) => system.Site.Cdms.ReadAsync(db =>
        (from change in db.ItemChanges join form in db.FormInstances on change.FormInstanceId equals form.Id join subject in db.Subjects on form.SubjectId equals subject.Id where subject.SubjectKey == subjectKey select change).CountAsync());

    // Everything in the browser's database, bytes read as text too.
    private static Task<string> StoredTextAsync(EntryPerson staff) => staff.Page.EvaluateAsync<string>(
        "async () => { const db = await new Promise(d => { const r = indexedDB.open('cdms-entry'); r.onsuccess = () => d(r.result); }); let all = ''; for (const s of db.objectStoreNames) { const rows = await new Promise(d => { const r = db.transaction(s).objectStore(s).getAll(); r.onsuccess = () => d(r.result); }); all += JSON.stringify(rows, (k, v) => v instanceof ArrayBuffer ? new TextDecoder('latin1').decode(v) : v instanceof Uint8Array ? new TextDecoder('latin1').decode(v) : v); } return all; }");
}
