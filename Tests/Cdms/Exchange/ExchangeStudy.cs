using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Forms;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange;

/// <summary>A study of one site with a form that repeats in a visit that repeats, and files of clinical data for it.</summary>
internal sealed class ExchangeStudy(SiteStudy site) : IAsyncDisposable
{
    public const string Manager = "data-manager", Base = $"/api/studies/{SiteStudy.Study}", Entered = "F.VS";

    public SiteStudy Site => site;

    public CdmsHost Cdms => site.Cdms;

    public static async Task<ExchangeStudy> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool isProduction = false, Action<IServiceCollection>? configure = null)
    {
        var site = await SiteStudy.StartAsync(provider, isProduction, configure);
        await site.ReceiveAsync(1, EntryStudy.Form() with { ItemGroupDefs = [EntryStudy.Form().ItemGroupDefs[0], Log()], FormDef = EntryStudy.Form().FormDef with { ItemGroupRefs = [.. EntryStudy.Form().FormDef.ItemGroupRefs, new ItemGroupRef { ItemGroupOid = "IG.LOG", OrderNumber = 2, Mandatory = false }] }, ItemDefs = [.. EntryStudy.Form().ItemDefs, new ItemDef { Oid = "I.TEXT", Name = "Text", DataType = "text", Length = 200 }] }, EntryStudy.Second());
        await site.MakeSiteAsync();
        if (!isProduction)
            await site.ActivateAsync(1);
        return new(site);
    }

    /// <summary>A file with one subject, whose first form holds these groups.</summary>
    public static string File(string groups, string subject = "S-1", string file = "FILE.1", string place = "") =>
        $"""<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2" FileOID="{file}" FileType="Snapshot" CreationDateTime="2026-01-01T00:00:00"><ClinicalData StudyOID="{SiteStudy.Study}" MetaDataVersionOID="MDV.1">{Subject(groups, subject, place)}</ClinicalData></ODM>""";

    public static string Subject(string groups, string subject = "S-1", string place = "") =>
        $"""<SubjectData SubjectKey="{subject}">{place}<StudyEventData StudyEventOID="SE.1"><FormData FormOID="F.VS">{groups}</FormData></StudyEventData></SubjectData>""";

    public static string Pressure(string value) => $"""<ItemGroupData ItemGroupOID="IG.VS"><ItemData ItemOID="I.SYSBP" Value="{value}"/></ItemGroupData>""";

    public async Task<(int Status, JsonElement Body)> ImportAsync(string file, string grant = Manager, string query = $"?site={SiteStudy.Site}")
    {
        using var client = Client(grant);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        using var answer = await client.PostAsync(new Uri($"{Base}/clinical-data/import{query}", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    public async Task<(int Status, MemoryStream Body, string? Name)> ExportAsync(string format = "odm132", string grant = Manager, string more = "")
    {
        using var client = Client(grant);
        using var answer = await client.GetAsync(new Uri($"{Base}/clinical-data/export?format={format}{more}", UriKind.Relative), TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, new(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), answer.Content.Headers.ContentDisposition?.FileName);
    }

    /// <summary>The values that an export holds.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync(string format = "odm132", string grant = Manager) => ClinicalLines.Values(await ClinicalLines.ReadAsync((await ExportAsync(format, grant)).Body));

    public static int Count(JsonElement report, string name) => report.GetProperty("counts").TryGetProperty(name, out var count) ? count.GetInt32() : 0;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private HttpClient Client(string grant)
    {
        var client = Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        ApiClient.For(grant).SignIn(client);
        return client;
    }

    private static ItemGroupDef Log() => new() { Oid = "IG.LOG", Name = "Log", Repeating = true, ItemRefs = [new ItemRef { ItemOid = "I.TEXT", OrderNumber = 1, Mandatory = false }] };
}
