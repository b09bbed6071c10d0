using System.Net;
using System.Text;
using Forms.Odm;
using Tests.Builder.StudyReleases;
using Tests.Support;

namespace Tests.Builder.Studies.Export;

/// <summary>ODM 2.0 in JSON over REST.</summary>
public sealed class OdmJsonExportTests
{
    private const string Odm = "/api/studies/S.1/odm";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_OfWhatWasExportedAsJson_ChangesNoDraft(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        var before = await FormsAsync(client);
        using var exported = await client.GetAsync(new Uri($"{Odm}?format=json", UriKind.Relative), TestContext.Current.CancellationToken);
        var json = await exported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        await (await client.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body, TestContext.Current.CancellationToken)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("application/json", HttpStatusCode.OK), (exported.Content.Headers.ContentType?.MediaType, exported.StatusCode));
        Assert.EndsWith("-odm-2.0.json", exported.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal(before, await FormsAsync(client));
    }

    [Fact]
    public async Task Export_OfAReleaseAsJson_GivesItsForms()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ReleaseAsync();

        await using var file = await client.GetStreamAsync($"{ReleaseCalls.Releases}/1/odm?format=json&version=2.0", TestContext.Current.CancellationToken);

        Assert.Equal(["F.1", "F.2"], Assert.Single((await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken)).Studies).Forms.Select(form => form.FormDef.Oid));
    }

    [Theory]
    [InlineData("format=json&version=1.3.2")]
    [InlineData("format=yaml")]
    public async Task Export_InAFormatThatIsNotWritten_IsRefused(string query)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();

        await (await client.GetAsync(new Uri($"{Odm}?{query}", UriKind.Relative), TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest, "unknown-odm-format");
    }

    [Theory]
    [InlineData("""{"ODMVersion":"2.0","Study":[{"OID":null}]}""", "json-value-wrong", "$.Study[0].OID is true, false or null")]
    [InlineData("""{"ODMVersion":"2.0","Study":[{]""", "not-well-formed", "The JSON is not well-formed")]
    [InlineData("Variable / Field Name,Form Name", "not-xml", "not XML")]
    public async Task Import_OfBadJson_SaysWhereAndTakesNothing(string json, string code, string text)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        var answer = await client.PostAsync(new Uri("/api/studies/import", UriKind.Relative), body, TestContext.Current.CancellationToken);

        Assert.Contains(text, (await answer.ProblemAsync(HttpStatusCode.UnprocessableEntity, code)).Text("detail"), StringComparison.Ordinal);
        Assert.Empty((await client.ReadAsync("/api/studies")).GetProperty("studies").EnumerateArray());
    }

    private static async Task<IReadOnlyList<string>> FormsAsync(HttpClient client) =>
        [.. (await client.ReadAsync("/api/studies/S.1/forms")).GetProperty("forms").EnumerateArray().Select(form => $"{form.Text("formOid")} {form.Text("draftHash")}")];
}
