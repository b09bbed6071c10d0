using System.Net.Http.Headers;
using System.Text;
using Cdms.Service.Domain;
using Microsoft.Extensions.DependencyInjection;
using Runner.Local;
using Security.Access;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange.Printing;

/// <summary>A subject with two forms, and what is printed of it.</summary>
internal sealed class PrintStudy(EntryStudy entry) : IAsyncDisposable
{
    public const string Base = $"/api/studies/{SiteStudy.Study}", Casebook = $"{Base}/subjects/{EntryStudy.Subject}/casebook", Copy = $"{Base}/sites/{SiteStudy.Site}/investigator-copy", Crf = $"{Base}/forms/{Given.FormOid}/crf";

    public EntryStudy Entry => entry;

    /// <summary>What would be printed, as a page.</summary>
    public static async Task<PrintStudy> OfPagesAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => new(await EntryStudy.StartAsync(provider, HtmlPrinter.Use));

    /// <summary>Printed by the Chromium of this machine.</summary>
    public static async Task<PrintStudy> OfPaperAsync()
    {
        Assert.SkipWhen(LocalChromium.Find() is null, LocalChromium.Missing);
        return new(await EntryStudy.StartAsync(configure: services => services.Configure<EnvironmentOptions>(options => options.Chromium = LocalChromium.Find())));
    }

    /// <summary>A value that was changed with a reason, one with a query, a note, and one without a place; the casebook is signed.</summary>
    public async Task FillAsync(string note = "note")
    {
        await entry.EnterAsync("I.SYSBP", "118");
        await entry.EnterAsync("I.POS", "S");
        await entry.SubmitAsync();
        await entry.EnterAsync("I.SYSBP", "121", seen: 1, reason: "Misread the chart");
        await entry.AskAsync("I.POS", "Sitting or lying?");
        await entry.Site.PostAsync(EntryStudy.Monitor, $"{EntryStudy.Path}/verifications", new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = true, lastChange = 3 });
        await entry.NoteAsync(note);
        await entry.NoteAsync("UNPLACED");
        await entry.Site.SignAsync("Casebook", EntryStudy.Subject);
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string grant = EntryStudy.Staff)
    {
        using var client = entry.Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        return await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    public async Task<byte[]> BytesAsync(string path, string grant = EntryStudy.Staff)
    {
        using var answer = await GetAsync(path, grant);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {Encoding.UTF8.GetString(bytes)}");
        return bytes;
    }

    public async Task<string> PageAsync(string path, string grant = EntryStudy.Staff) => Encoding.UTF8.GetString(await BytesAsync(path, grant));

    public Task<int> BlindAsync(string formOid, string item) => entry.Cdms.ReadAsync(async db =>
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = formOid, ItemOid = item, AccessClass = "unblinded", AssignedAt = entry.Cdms.Clock.GetUtcNow(), AssignedBy = "h.kim", Reason = "Blind" });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public ValueTask DisposeAsync() => entry.DisposeAsync();
}
