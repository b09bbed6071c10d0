using System.Net;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Forms;

/// <summary>Freezing a draft and sending it to an environment in one request.</summary>
public sealed class PublishAndDeployTests
{
    private const string Versions = "/api/studies/S.1/forms/F.1/versions";
    private const string ToUat = """{"changeReason":"go","environment":"uat"}""";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_WithEnvironment_FreezesTheDraftAndSendsIt(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();

        var response = await client.PostJsonAsync(Versions, ToUat);
        var answer = await response.JsonAsync(HttpStatusCode.Accepted);

        var (version, deployment) = (answer.GetProperty("version"), answer.GetProperty("deployment"));
        Assert.Equal((1, "go"), (version.GetProperty("version").GetInt32(), version.Text("changeReason")));
        Assert.Equal((FormDeploymentState.Published, "uat", version.Text("contentHash")), (deployment.Text("state"), deployment.Text("environment"), deployment.Text("contentHash")));
        Assert.Equal($"/api/deployments/{deployment.Text("formDeploymentId")}", response.Headers.Location!.ToString());
        Assert.Equal(deployment.GetRawText(), (await client.ReadAsync(response.Headers.Location.ToString())).GetProperty("deployment").GetRawText());
        Assert.Equal(version.GetRawText(), (await client.ReadAsync(Versions)).GetProperty("versions")[0].GetRawText());
        var sent = await host.SentAsync<FormVersionPublished>();
        Assert.Equal((deployment.Text("formDeploymentId"), version.Text("contentHash")), (sent.Message.FormDeploymentId.ToString(), sent.Message.ContentHash));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_UnchangedDraftWithEnvironment_AnswersTheStandingVersionAndItsDeployment(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();
        var first = await client.PostJsonAsync(Versions, ToUat);
        await host.AnswerAsync(first.Headers.Location!.ToString(), deployment => FormDeployments.Answers.Installed(deployment, 1, deployment.ContentHash));

        var second = await client.PostJsonAsync(Versions, """{"changeReason":"again","environment":"uat"}""");

        var answer = await second.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal((FormDeploymentState.Installed, "go"), (answer.GetProperty("deployment").Text("state"), answer.GetProperty("version").Text("changeReason")));
        Assert.Equal((1, 1), await CountAsync(host));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_StandingVersionToAnotherEnvironment_StartsADeploymentOfIt(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();
        var published = await (await client.PostJsonAsync(Versions, """{"changeReason":"first"}""")).JsonAsync(HttpStatusCode.Created);
        await client.PostJsonAsync(Versions, ToUat);

        var answer = await (await client.PostJsonAsync(Versions, """{"changeReason":"go","environment":"uat-2"}""")).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal(published.GetRawText(), answer.GetProperty("version").GetRawText());
        var sent = await host.SentAsync<FormVersionPublished>(message => message.Environment == "uat-2");
        Assert.Equal(published.Text("contentHash"), global::Forms.ContentHash.Of(await FormDeployments.Sent.DefinitionAsync(sent.Message)));
        Assert.Equal((1, 2), await CountAsync(host));
    }

    [Fact]
    public async Task Publish_ChangedDraftWithEnvironment_SendsTheNextVersion()
    {
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.PostJsonAsync(Versions, ToUat);
        await client.ImportAsync(OdmFiles.Study(question: "Heart rate"));

        var answer = await (await client.PostJsonAsync(Versions, ToUat)).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal((2, 2), (answer.GetProperty("version").GetProperty("version").GetInt32(), answer.GetProperty("deployment").GetProperty("version").GetInt32()));
        Assert.Equal((2, 2), await CountAsync(host));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_ByManyWithEnvironmentAtTheSameMoment_MakesOneVersionAndOneDeployment(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PostJsonAsync(Versions, ToUat)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Single(responses.Select(response => response.Headers.Location).Distinct());
        Assert.Equal((1, 1), await CountAsync(host));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_WithEnvironmentAndKeyTwice_GetsTheSameAnswerByteForByte(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();
        var first = await client.PostJsonAsync(Versions, ToUat, "key-1");
        await host.AnswerAsync(first.Headers.Location!.ToString(), deployment => FormDeployments.Answers.Installed(deployment, 1, deployment.ContentHash));

        var second = await client.PostJsonAsync(Versions, ToUat, "key-1");

        // Without the key the second would show the deployment as installed.
        Assert.Equal((await first.JsonAsync(HttpStatusCode.Accepted)).GetRawText(), (await second.JsonAsync(HttpStatusCode.Accepted)).GetRawText());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task Document_OfThePublishCall_ShowsEveryAnswer()
    {
        await using var host = await StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var responses = (await client.ReadAsync("/openapi/v1.json")).GetProperty("paths")
            .GetProperty("/api/studies/{studyOid}/forms/{formOid}/versions").GetProperty("post").GetProperty("responses");

        Assert.Equal(["200", "201", "202", "400", "401", "403", "404", "409", "422"], responses.EnumerateObject().Select(answer => answer.Name).Order(StringComparer.Ordinal));
        Assert.NotEqual(SchemaOf(responses, "201"), SchemaOf(responses, "202"));
        Assert.Equal(SchemaOf(responses, "200"), SchemaOf(responses, "201"));
    }

    private static string SchemaOf(System.Text.Json.JsonElement responses, string status) =>
        responses.GetProperty(status).GetProperty("content").GetProperty("application/json").GetProperty("schema").GetRawText();

    private static Task<(int Versions, int Deployments)> CountAsync(BuilderHost host) =>
        host.ReadAsync(async db => (await db.FormVersions.CountAsync(), await db.FormDeployments.CountAsync()));

    private static async Task<BuilderHost> StartAsync(DatabaseProvider provider)
    {
        var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        return host;
    }
}
