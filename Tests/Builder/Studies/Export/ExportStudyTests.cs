using System.Net;
using System.Net.Http.Headers;
using Forms.Odm;
using Tests.Support;

namespace Tests.Builder.Studies.Export;

/// <summary>Studies as ODM files over REST.</summary>
public sealed class ExportStudyTests
{
    private const string Odm = "/api/studies/S.1/odm";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Export_AfterADraftChanged_GivesDraftsOrTheNewestVersions(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study("S.1", "Old", "F.2", "F.1"))).JsonAsync(HttpStatusCode.OK);
        await (await client.PostJsonAsync("/api/studies/S.1/forms/F.1/versions", """{"changeReason":"first"}""")).JsonAsync(HttpStatusCode.Created);
        await (await client.ImportAsync(OdmFiles.Study("S.1", "New", "F.2", "F.1"))).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(["F.2 New", "F.1 New"], await FormsAsync(client, Odm));
        Assert.Equal(["F.1 Old"], await FormsAsync(client, $"{Odm}?versions=latest&version=2.0"));
    }

    [Fact]
    public async Task Export_OfAStudy_NamesFileTypeAndVersion()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study(OdmFiles.AwkwardStudy))).JsonAsync(HttpStatusCode.OK);

        using var answer = await client.GetAsync($"/api/studies/{Uri.EscapeDataString(OdmFiles.AwkwardStudy)}/odm?version=2.0", TestContext.Current.CancellationToken);

        Assert.Equal(("application/xml", "ST_1_a.b_2Fc-drafts-odm-2.0.xml"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        var file = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("CreationDateTime=\"2026-03-01T08:00:01", file, StringComparison.Ordinal);
        Assert.Contains("ODMVersion=\"2.0\"", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfWhatTheClientHas_AnswersNotModified()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study())).JsonAsync(HttpStatusCode.OK);
        var tag = await TagAsync(client, Odm);
        host.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(client, Odm, tag));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, $"{Odm}?version=2.0", tag));
        await (await client.ImportAsync(OdmFiles.Study(question: "Other"))).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, Odm, tag));
    }

    [Fact]
    public async Task Export_OfFormsFromOtherFiles_HoldsThem()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportFormsAsync(FormFiles.Workbook("Pulse"), "?studyOid=S.1")).JsonAsync(HttpStatusCode.OK);
        await (await client.ImportFormsAsync(FormFiles.XForm("Pulse"), "?studyOid=S.1")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(["survey-1 Pulse", "xform-1 Pulse"], await FormsAsync(client, Odm));
    }

    [Fact]
    public async Task Export_OfFormsThatDiffer_IsRefusedAndNamesWhatDiffers()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study("S.1", "One", "F.1"))).JsonAsync(HttpStatusCode.OK);
        await (await client.ImportAsync(OdmFiles.Study("S.1", "Two", "F.2"))).JsonAsync(HttpStatusCode.OK);

        using var answer = await client.GetAsync(Odm, TestContext.Current.CancellationToken);

        var problem = await answer.ProblemAsync(HttpStatusCode.Conflict, "defined-twice");
        Assert.Equal("ItemDef I.1", problem.GetProperty("definitions")[0].GetString());
    }

    [Theory]
    [InlineData("/api/studies/nope/odm", 404, "unknown-study")]
    [InlineData("/api/studies/S.1/odm?version=1.3", 400, "unknown-odm-version")]
    [InlineData("/api/studies/S.1/odm?versions=newest", 400, "unknown-versions")]
    [InlineData("/api/studies/S.1/odm?versions=latest", 409, "study-without-versions")]
    [InlineData("/api/studies/S.1/releases/1/odm", 404, "unknown-release")]
    [InlineData("/api/studies/nope/releases/1/odm", 404, "unknown-study")]
    [InlineData("/api/studies/S.1/releases/1/odm?version=3", 400, "unknown-odm-version")]
    public async Task Export_OfWhatIsNotThere_IsRefused(string path, int status, string code)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study())).JsonAsync(HttpStatusCode.OK);

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        await answer.ProblemAsync((HttpStatusCode)status, code);
    }

    private static async Task<IEnumerable<string>> FormsAsync(HttpClient client, string path)
    {
        await using var file = await client.GetStreamAsync(path, TestContext.Current.CancellationToken);
        var study = Assert.Single((await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken)).Studies);
        return study.Forms.Select(form => $"{form.FormDef.Oid} {form.ItemDefs[0].Question!.Texts[0].Text}");
    }

    private static async Task<EntityTagHeaderValue> TagAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.ETag!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { tag } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
