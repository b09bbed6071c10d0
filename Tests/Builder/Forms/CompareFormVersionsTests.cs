using System.Net;
using System.Text;
using System.Text.Json;
using Tests.Support;

namespace Tests.Builder.Forms;

/// <summary>What changed between versions, and between draft and version.</summary>
public sealed class CompareFormVersionsTests(CompareFormVersionsTests.Fixture fixture) : IClassFixture<CompareFormVersionsTests.Fixture>
{
    private const string Form = "/api/studies/S.1/forms/F.1";
    private const string Changes = $"{Form}/versions/2/changes";

    [Theory]
    [InlineData($"{Changes}?since=1", 1, 2, "Pulse", "Heart rate")]
    [InlineData(Changes, 1, 2, "Pulse", "Heart rate")]
    [InlineData($"{Form}/versions/1/changes?since=2", 2, 1, "Heart rate", "Pulse")]
    public async Task Changes_OfAVersion_TellWhatDiffersAndItsClass(string path, int before, int after, string was, string becomes)
    {
        var list = await fixture.Client.ReadAsync(path);

        Assert.Equal((before, after, "NeedsReview"), (Version(list, "before"), Version(list, "after"), list.Text("class")));
        var change = Assert.Single(list.GetProperty("changes").EnumerateArray());
        Assert.Equal(("ItemDef[I.1]/Question[en]", was, becomes, "question-changed"), (change.Text("path"), change.Text("before"), change.Text("after"), change.Text("rule")));
    }

    [Fact]
    public async Task Changes_OfTheDraft_AreThoseSinceTheNewestVersion()
    {
        var list = await fixture.Client.ReadAsync($"{Form}/draft/changes");

        Assert.Equal((2, JsonValueKind.Null), (Version(list, "before"), list.GetProperty("after").GetProperty("version").ValueKind));
        Assert.Equal("Pulse rate", Assert.Single(list.GetProperty("changes").EnumerateArray()).Text("after"));
    }

    [Fact]
    public async Task Changes_SinceTheSameVersion_AreNone()
    {
        var list = await fixture.Client.ReadAsync($"{Changes}?since=2");

        Assert.Equal((0, "Safe"), (list.GetProperty("changes").GetArrayLength(), list.Text("class")));
    }

    [Fact]
    public async Task Changes_OfADraftWithoutAnyVersion_AreRefusedWithWhatToDo()
    {
        using var response = await fixture.Client.GetAsync("/api/studies/S.2/forms/F.1/draft/changes", TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync(HttpStatusCode.NotFound, "no-version");
        Assert.Contains("/api/studies/S.2/forms/F.1/versions", problem.Text("remedy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=csv", "application/json", "text/csv")]
    [InlineData("?format=json", "text/csv", "application/json")]
    [InlineData("", "text/csv", "text/csv")]
    [InlineData("", "application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("", "text/csv;q=0, */*", "application/json")]
    [InlineData("", "text/*;q=0.9, application/json;q=0.1", "text/csv")]
    [InlineData("", "*/*", "application/json")]
    [InlineData("", null, "application/json")]
    public async Task Changes_InAnAcceptedFormat_AreAnsweredInIt(string query, string? accept, string mediaType)
    {
        using var response = await GetAsync(query, accept);

        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Changes_InAFormatThatThereIsNot_AreRefused()
    {
        using var response = await GetAsync("", "image/png, text/csv;q=0");

        await response.ProblemAsync(HttpStatusCode.NotAcceptable, "not-acceptable");
    }

    [Fact]
    public async Task Changes_AsCsv_AreAFileForASpreadsheet()
    {
        using var response = await GetAsync("?format=csv", null);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal("changes.csv", response.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains("\r\nTranslatedText,I.1,Pulse,ItemDef[I.1]/Question[en],Changed,question,en,Pulse,Heart rate,NeedsReview,question-changed,", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static int Version(JsonElement list, string state) => list.GetProperty(state).GetProperty("version").GetInt32();

    private async Task<HttpResponseMessage> GetAsync(string query, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Changes + query);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await fixture.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A form of two versions with a changed draft, and one that was never published. Nothing changes them.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        private BuilderHost _host = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
            Client = _host.CreateClient();
            await (await Client.ImportAsync(OdmFiles.Study("S.2"))).JsonAsync(HttpStatusCode.OK);
            foreach (var question in (string[])["Pulse", "Heart rate"])
            {
                await (await Client.ImportAsync(OdmFiles.Study(question: question))).JsonAsync(HttpStatusCode.OK);
                await (await Client.PostJsonAsync($"{Form}/versions", """{"changeReason":"r"}""")).JsonAsync(HttpStatusCode.Created);
            }
            await (await Client.ImportAsync(OdmFiles.Study(question: "Pulse rate"))).JsonAsync(HttpStatusCode.OK);
        }

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _host.DisposeAsync();
        }
    }
}
