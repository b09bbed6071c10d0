using System.Net.Http.Headers;
using System.Text.Json;
using Security.Access;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>A subject with a form that takes a scan.</summary>
internal sealed class FileStudy(SiteStudy site) : IAsyncDisposable
{
    public const string Path = $"{EntryStudy.Path}/visits/SE.1/forms/{ScanForm.Oid}", MostBytes = "4096";

    public SiteStudy Site => site;

    public CdmsHost Cdms => site.Cdms;

    public static async Task<FileStudy> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var cdms = await CdmsHost.StartAsync(provider, HtmlPrinter.Use, new Dictionary<string, string>(StringComparer.Ordinal) { ["Cdms:MaxFileBytes"] = MostBytes });
        var site = SiteStudy.Of(cdms);
        await site.ReceiveAsync(1, EntryStudy.Form(), ScanForm.Definition());
        await site.MakeSiteAsync();
        await site.ActivateAsync(1);
        await site.Cdms.Answers.NextAsync(1);
        var study = new FileStudy(site);
        await study.AddSubjectAsync(EntryStudy.Subject);
        return study;
    }

    public async Task AddSubjectAsync(string subjectKey) =>
        Assert.Equal(201, (await site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey })).Status);

    public async Task<(int Status, JsonElement Body)> UploadAsync(byte[] content, string name = "letter.pdf", string grant = EntryStudy.Staff, string item = ScanForm.Item, string subject = EntryStudy.Subject, bool isChunked = false)
    {
        using var client = Client(grant);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/studies/{SiteStudy.Study}/subjects/{subject}/visits/SE.1/forms/{ScanForm.Oid}/files?itemGroupOid=IG.SCAN&itemOid={item}&name={Uri.EscapeDataString(name)}") { Content = new ByteArrayContent(content) };
        request.Headers.TransferEncodingChunked = isChunked;
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>Uploads a file and gives the value to enter.</summary>
    public async Task<string> ValueOfAsync(byte[] content, string name = "letter.pdf", string grant = EntryStudy.Staff, string subject = EntryStudy.Subject)
    {
        var (status, body) = await UploadAsync(content, name, grant, subject: subject);
        Assert.True(status == 200, body.ToString());
        return body.GetProperty("value").GetString()!;
    }

    /// <summary>Enters a value; gives the codes of conflicts.</summary>
    public async Task<IReadOnlyList<string?>> EnterAsync(string? value, int seen = 0, string item = ScanForm.Item)
    {
        var (status, answer) = await site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = ScanForm.Oid, changes = new[] { new { itemGroupOid = "IG.SCAN", itemOid = item, value, @base = seen } },
        });
        Assert.Equal(200, status);
        return [.. answer.GetProperty("conflicts").EnumerateArray().Select(conflict => conflict.GetProperty("code").GetString())];
    }

    public async Task<(int Status, byte[] Content, HttpContentHeaders Headers, HttpResponseHeaders More)> DownloadAsync(string grant = EntryStudy.Staff, string more = "")
    {
        using var client = Client(grant);
        using var answer = await client.GetAsync(new Uri($"{Path}/file?itemGroupOid=IG.SCAN&itemOid={ScanForm.Item}{more}", UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), answer.Content.Headers, answer.Headers);
    }

    /// <summary>Who lacks the class sees nothing of the scan; these programs have it.</summary>
    public Task<int> BlindAsync(params string[] unblinded) => Cdms.ReadAsync(async db =>
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = ScanForm.Oid, ItemOid = ScanForm.Item, AccessClass = "unblinded", AssignedAt = Cdms.Clock.GetUtcNow(), AssignedBy = "h.kim", Reason = "Blind" });
        foreach (var who in unblinded)
            db.Add(new AccessClassGrant { SubjectId = who, StudyOid = SiteStudy.Study, AccessClass = "unblinded", GrantedAt = Cdms.Clock.GetUtcNow(), GrantedBy = "h.kim", Reason = "Unblinded team" });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public HttpClient Client(string grant)
    {
        var client = Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        return client;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
