using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Forms;

/// <summary>Freezing drafts.</summary>
public sealed class PublishFormVersionTests
{
    private const string Reason = """{"changeReason":"  Units corrected  "}""";
    private const string Versions = "/api/studies/S.1/forms/F.1/versions";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_Draft_FreezesItUnderItsHash(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study(OdmFiles.AwkwardStudy, "Q", OdmFiles.AwkwardForm));
        var versions = $"{ApiCalls.FormPath(OdmFiles.AwkwardStudy, OdmFiles.AwkwardForm)}/versions";

        var response = await client.PostJsonAsync(versions, Reason);
        var published = await response.JsonAsync(HttpStatusCode.Created);

        Assert.Equal($"{versions}/1", response.Headers.Location!.OriginalString);
        Assert.Equal((1, "Units corrected", ApiClient.Name), (published.GetProperty("version").GetInt32(), published.Text("changeReason"), published.Text("publishedBy")));
        using var version = await client.GetAsync(response.Headers.Location, TestContext.Current.CancellationToken);
        var bytes = await version.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(published.Text("contentHash"), global::Forms.ContentHash.Of(bytes));
        Assert.Equal($"\"{published.Text("contentHash")}\"", version.Headers.ETag!.Tag);
        Assert.Equal("application/json", version.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Publish_UnchangedDraft_AnswersTheStandingVersion()
    {
        await using var host = await StartAsync();
        using var client = host.CreateClient();
        var first = await (await client.PostJsonAsync(Versions, Reason)).JsonAsync(HttpStatusCode.Created);

        var second = await (await client.PostJsonAsync(Versions, """{"changeReason":"again"}""")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(1, await host.ReadAsync(db => db.FormVersions.CountAsync()));
    }

    [Fact]
    public async Task Publish_ChangedDraft_IsTheNextVersion()
    {
        await using var host = await StartAsync();
        using var client = host.CreateClient();
        await client.PostJsonAsync(Versions, Reason);
        await client.ImportAsync(OdmFiles.Study(question: "Heart rate"));

        var second = await (await client.PostJsonAsync(Versions, Reason)).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(2, second.GetProperty("version").GetInt32());
        Assert.Equal([2, 1], (await client.ReadAsync(Versions)).GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task Get_VersionThatIsKnown_AnswersNotModified()
    {
        await using var host = await StartAsync();
        using var client = host.CreateClient();
        var published = await (await client.PostJsonAsync(Versions, Reason)).JsonAsync(HttpStatusCode.Created);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Versions}/1");
        request.Headers.IfNoneMatch.Add(new($"\"{published.Text("contentHash")}\""));

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_ByTwoAtTheSameMoment_MakesOneVersion(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PostJsonAsync(Versions, Reason)));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], responses.Select(response => response.StatusCode).Distinct().Order());
        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(1, await host.ReadAsync(db => db.FormVersions.CountAsync()));
    }

    private static async Task<BuilderHost> StartAsync()
    {
        var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        return host;
    }
}
