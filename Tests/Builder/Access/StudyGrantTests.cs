using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Access;

/// <summary>A grant for one study shows and changes that study alone; of others it does not even show that they exist.</summary>
public sealed class StudyGrantTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Lists_ForOneStudy_ShowThatStudyAlone(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        await StartAsync(host);
        using var scoped = Client(host, "publisher@S.1");

        var studies = await scoped.ReadAsync("/api/studies");
        var deployments = await scoped.ReadAsync("/api/deployments");

        Assert.Equal(["S.1"], studies.GetProperty("studies").EnumerateArray().Select(study => study.Text("studyOid")));
        Assert.Equal(["S.1"], deployments.GetProperty("deployments").EnumerateArray().Select(deployment => deployment.Text("studyOid")));
        Assert.Equal(1, deployments.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Lists_ForAllStudies_ShowAll()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        await StartAsync(host);
        using var auditor = Client(host, "auditor");

        Assert.Equal(2, (await auditor.ReadAsync("/api/studies")).GetProperty("studies").GetArrayLength());
        Assert.Equal(2, (await auditor.ReadAsync("/api/deployments")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Deployment_OfAnotherStudy_IsAnsweredAsOneThatDoesNotExist()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        var foreign = await StartAsync(host);
        using var scoped = Client(host, "publisher@S.1");
        const string nothing = "/api/deployments/00000000-0000-0000-0000-000000000001";

        foreach (var (method, action) in new[] { (HttpMethod.Get, ""), (HttpMethod.Post, "/retry"), (HttpMethod.Post, "/cancel") })
        {
            var (seen, expected) = (await TellAsync(scoped, method, foreign, action), await TellAsync(scoped, method, nothing, action));
            Assert.Contains("unknown-deployment", seen, StringComparison.Ordinal);
            Assert.Equal(expected, seen);
        }

        Assert.Single((await host.DeploymentAsync(foreign)).History);
    }

    [Fact]
    public async Task Deployments_AskedForByAnotherStudy_AreAnsweredAsAStudyThatDoesNotExist()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        await StartAsync(host);
        using var scoped = Client(host, "publisher@S.1");

        await (await scoped.GetAsync("/api/deployments?study=S.2", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound, "unknown-study");
        await (await scoped.GetAsync("/api/deployments?study=S.3", TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound, "unknown-study");
        Assert.Equal(1, (await scoped.ReadAsync("/api/deployments?study=S.1")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("designer@S.1", "GET", "/api/studies/S.2/forms")]
    [InlineData("designer@S.1", "GET", "/api/studies/S.3/forms")]
    [InlineData("designer@S.1", "GET", "/api/studies/s.1/forms")]
    [InlineData("designer@S.1", "GET", "/api/studies/%53.2/forms")]
    [InlineData("publisher@S.1", "POST", "/api/studies/S.2/forms/F.1/versions")]
    [InlineData("publisher@S.1", "POST", "/api/studies/S.2/deployments")]
    [InlineData("publisher@S.1@SITE.1", "POST", "/api/studies/S.1/deployments")]
    public async Task Address_OfAnotherStudy_IsRefusedWhetherItExistsOrNot(string grant, string method, string path)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        await StartAsync(host);
        using var scoped = Client(host, grant);

        var answer = method == "GET" ? await scoped.GetAsync(path, TestContext.Current.CancellationToken) : await scoped.PostJsonAsync(path, """{"changeReason":"r","environment":"uat"}""");

        await answer.ProblemAsync(HttpStatusCode.Forbidden, "not-permitted");
    }

    [Fact]
    public async Task IdempotencyKey_OfSomebodyElse_GivesNoAnswerAway()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        var foreign = await StartAsync(host);
        using var owner = host.CreateClient();
        using var scoped = Client(host, "publisher@S.1");

        await (await owner.PostJsonAsync($"{foreign}/cancel", "", "key")).JsonAsync(HttpStatusCode.Accepted);

        await (await scoped.PostJsonAsync($"{foreign}/cancel", "", "key")).ProblemAsync(HttpStatusCode.NotFound, "unknown-deployment");
        await (await owner.PostJsonAsync($"{foreign}/cancel", "", "key")).JsonAsync(HttpStatusCode.Accepted);
    }

    /// <summary>Two studies, one deployment each; gives the address of the second study's.</summary>
    private static async Task<string> StartAsync(BuilderHost host)
    {
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study("S.1"))).JsonAsync(HttpStatusCode.OK);
        await (await client.ImportAsync(OdmFiles.Study("S.2"))).JsonAsync(HttpStatusCode.OK);
        await client.DeployAsync("S.1");
        return await client.DeployAsync("S.2");
    }

    private static HttpClient Client(BuilderHost host, string grant)
    {
        var client = host.CreateClient();
        ApiClient.For(grant).SignIn(client);
        return client;
    }

    private static async Task<string> TellAsync(HttpClient client, HttpMethod method, string location, string action)
    {
        using var request = new HttpRequestMessage(method, $"{location}{action}");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var id = location[(location.LastIndexOf('/') + 1)..];
        var trace = System.Text.Json.JsonDocument.Parse(body).RootElement.Text("traceId")!;
        return $"{answer.StatusCode} {body.Replace(id, "ID", StringComparison.Ordinal).Replace(trace, "", StringComparison.Ordinal)}";
    }
}
