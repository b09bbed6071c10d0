using System.Text;
using System.Text.Json;
using Security.Access;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>A study with a laboratory, and a subject of the site whose results are entered.</summary>
internal sealed class LaboratoryStudy : IAsyncDisposable
{
    public const string Manager = "data-manager", Staff = EntryStudy.Staff, Monitor = EntryStudy.Monitor, Central = "LAB.C", Subject = "S-001", Study = $"/api/studies/{SiteStudy.Study}", Path = $"{Study}/subjects/{Subject}";

    private LaboratoryStudy(SiteStudy site) => Site = site;

    public SiteStudy Site { get; }

    public CdmsHost Cdms => Site.Cdms;

    /// <summary>With one laboratory for all sites, and sources for sex, birth and day.</summary>
    public static async Task<LaboratoryStudy> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool asks = false)
    {
        var study = new LaboratoryStudy(await SiteStudy.StartAsync(provider));
        await study.Site.ReceiveAsync(1, LaboratoryForms.Demography(), LaboratoryForms.Results());
        await study.Site.MakeSiteAsync();
        await study.Site.ActivateAsync(1);
        await study.Cdms.Answers.NextAsync(1);
        Assert.Equal(201, (await study.Site.PostAsync(Staff, $"{Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = Subject })).Status);
        Assert.Equal(201, (await study.MakeAsync(Central)).Status);
        Assert.Equal(200, (await study.SettleAsync(asks: asks)).Status);
        return study;
    }

    public Task<(int Status, JsonElement Body)> MakeAsync(string oid, string[]? sites = null, string grant = Manager) => Site.PostAsync(grant, $"{Study}/laboratories", new { laboratoryOid = oid, name = $"Laboratory {oid}", siteOids = sites });

    public Task<(int Status, JsonElement Body)> SettleAsync(int seen = 0, bool asks = false, object? sources = null, string grant = Manager) =>
        Site.PostAsync(grant, $"{Study}/laboratory-sources", new { sources = sources ?? new { sexItemOid = "I.SEX", birthItemOid = "I.BIRTH", collectedItemOids = new[] { "I.DAY" } }, reason = "Plan", asksOutOfRange = asks, seen });

    /// <summary>Adds a range for potassium, from the beginning of 2020.</summary>
    public Task<(int Status, JsonElement Body)> AddAsync(string? low, string? high, string item = "I.K", string? unit = LaboratoryForms.Unit, string? sex = null, int? ageFrom = null, int? ageTo = null, string validFrom = "2020-01-01", string? validTo = null,
        bool endsPrevious = false, string laboratory = Central, string grant = Manager) =>
        Site.PostAsync(grant, $"{Study}/laboratories/{laboratory}/ranges", new { range = new { itemOid = item, validFrom, unit, low, high, sex, ageFrom, ageTo, validTo }, reason = "Ranges", endsPrevious });

    public Task<(int Status, JsonElement Body)> EndAsync(long id, string? lastDay, string grant = Manager) => Site.PostAsync(grant, $"{Study}/laboratories/{Central}/ranges/{id}/end", new { reason = "New method", lastDay });

    /// <summary>Enters one value over what stands.</summary>
    public async Task EnterAsync(string item, string? value, string? unit = null, string formOid = LaboratoryForms.ResultsOid, int seen = 0, string? reason = null)
    {
        var (status, answer) = await Site.PostAsync(Staff, $"{Path}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid, reason,
            changes = new[] { new { itemGroupOid = formOid == LaboratoryForms.ResultsOid ? "IG.LB" : "IG.DM", itemOid = item, value, measurementUnitOid = unit, @base = seen } },
        });
        Assert.Equal((200, 0), (status, answer.GetProperty("conflicts").GetArrayLength()));
    }

    public Task<(int Status, JsonElement Body)> SubmitAsync() => Site.PostAsync(Staff, $"{Path}/visits/SE.1/forms/{LaboratoryForms.ResultsOid}/submit", new { });

    /// <summary>The low bound and the flag that the form shows for an item; null where it shows no range.</summary>
    public async Task<(string? Low, string? Flag)?> ShownAsync(string item = "I.K", string grant = Staff)
    {
        var (_, form) = await Site.GetAsync(grant, $"{Path}/visits/SE.1/forms/{LaboratoryForms.ResultsOid}");
        var found = form.GetProperty("items").EnumerateArray().SingleOrDefault(one => one.GetProperty("itemOid").GetString() == item);
        return found.ValueKind is JsonValueKind.Undefined || found.GetProperty("laboratory").ValueKind is JsonValueKind.Null ? null
            : (found.GetProperty("laboratory").GetProperty("range").GetProperty("low").GetString(), found.GetProperty("laboratory").GetProperty("flag").GetString());
    }

    /// <summary>Sends a file of ranges.</summary>
    public async Task<(int Status, JsonElement Body)> ImportAsync(byte[] file, bool endsPrevious = false, string grant = Manager)
    {
        using var client = Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new("text/csv");
        using var answer = await client.PostAsync($"{Study}/laboratory-ranges/import?reason=Ranges&endsPrevious={(endsPrevious ? "true" : "false")}", content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    public Task<(int Status, JsonElement Body)> ImportAsync(string text, bool endsPrevious = false) => ImportAsync(Encoding.UTF8.GetBytes(text), endsPrevious);

    /// <summary>A file as it comes.</summary>
    public async Task<byte[]> BytesAsync(string path, string grant = Manager)
    {
        using var client = Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        return await client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);
    }

    /// <summary>Hides an item from everybody who reads here.</summary>
    public Task<int> BlindAsync(string item, string formOid = LaboratoryForms.ResultsOid) => Cdms.ReadAsync(async db =>
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = formOid, ItemOid = item, AccessClass = "unblinded", AssignedAt = Cdms.Clock.GetUtcNow(), AssignedBy = "h.kim", Reason = "Blind" });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
