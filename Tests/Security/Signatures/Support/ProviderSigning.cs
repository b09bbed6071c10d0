using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Security.Signatures;
using Tests.Security.Authentication.Support;
using Tests.Security.Support;
using Tests.Support;
using Browser = Tests.Security.Authentication.Support.Browser;

namespace Tests.Security.Signatures;

/// <summary>Somebody at a browser signs a thing with an account of the identity provider.</summary>
internal sealed class ProviderSigning
{
    private readonly ProviderScene _scene;
    private readonly SecurityDbContext.Thing _thing;

    private ProviderSigning(ProviderScene scene, SecurityDbContext.Thing thing) => (_scene, _thing) = (scene, thing);

    /// <summary>What is shown of the thing, and where it is signed.</summary>
    private Uri Page => new(_scene.Host.Address, SignaturePaths.Page(_thing.StudyOid, ThingSubjects.TypeName, Key));

    private string Key => _thing.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>A thing of study S.1 that nobody has signed.</summary>
    public static async Task<ProviderSigning> OfAsync(ProviderScene scene)
    {
        var thing = SignatureDatabase.Thing("sha256:a", "S.1");
        await scene.Host.WriteAsync(db => Task.FromResult(db.Add(thing)));
        return new(scene, thing);
    }

    /// <summary>Opens the page and asks to confirm the identity; ends where the service and the provider lead to.</summary>
    /// <returns>The address with which a ceremony comes back from the provider.</returns>
    public async Task<Uri> BeginAsync()
    {
        using var page = await _scene.Browser.GetAsync(Page);
        (await _scene.Browser.PostAsync(new Uri($"{Page}&handler=Begin"), await FieldsAsync(page))).Dispose();
        var asked = QueryHelpers.ParseQuery(_scene.Browser.Followed.Last(address => address.AbsolutePath == "/account/external").Query);
        Assert.Equal("login", asked["prompt"]);
        return new Uri(_scene.Host.Address, asked["returnUrl"].ToString());
    }

    /// <summary>Sends the form of the page with which a browser came back.</summary>
    /// <returns>The status, and what the page says.</returns>
    public async Task<(HttpStatusCode Status, string Text)> SignAsync(Uri back, Browser? browser = null)
    {
        browser ??= _scene.Browser;
        using var page = await browser.GetAsync(back);
        using var answer = await browser.PostAsync(Page, [.. await FieldsAsync(page), ("Hash", _thing.Name), ("Ceremony", CeremonyOf(back)), ("Meaning", "approved"), ("Agreed", "true")]);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The signatures of the thing.</summary>
    public Task<List<Signature>> SignaturesAsync() =>
        _scene.Host.ReadAsync(db => db.Set<Signature>().AsNoTracking().Where(row => row.SubjectKey == Key).ToListAsync(TestContext.Current.CancellationToken));

    private static string CeremonyOf(Uri back) => QueryHelpers.ParseQuery(back.Query)["ceremony"].ToString();

    // Hash and ceremony are given by the test, so that a page which no longer shows a form does not hide what the service would have taken.
    private static async Task<(string Name, string Value)[]> FieldsAsync(HttpResponseMessage page) =>
        [.. HiddenFields.Of(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Where(field => field.Key is not ("Hash" or "Ceremony")).Select(field => (field.Key, field.Value))];
}
