using System.Net;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>Sending versions on their way.</summary>
public sealed class DeployFormVersionTests
{
    private const string Deployments = "/api/studies/S.1/forms/F.1/versions/1/deployments";
    private const string ToUat = """{"environment":"uat"}""";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_Version_SendsItToThatEnvironmentUnaltered(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());

        var location = await client.DeployAsync();

        var deployment = (await client.ReadAsync(location)).GetProperty("deployment");
        Assert.Equal((FormDeploymentState.Published, 1), (deployment.Text("state"), deployment.GetProperty("attempt").GetInt32()));
        var sent = await host.SentAsync<FormVersionPublished>();
        Assert.Equal("uat", sent.Headers.Get<string>("Environment"));
        Assert.Equal(deployment.Text("formDeploymentId"), sent.Message.FormDeploymentId.ToString());
        var bytes = await Sent.DefinitionAsync(sent.Message);
        Assert.Equal(deployment.Text("contentHash"), global::Forms.ContentHash.Of(bytes));
        Assert.Equal(deployment.Text("contentHash"), sent.Message.ContentHash);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_ByManyAtTheSameMoment_StartsOneDeployment(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.PostJsonAsync("/api/studies/S.1/forms/F.1/versions", """{"changeReason":"first"}""");

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.PostJsonAsync(Deployments, ToUat)));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.Accepted, response.StatusCode));
        Assert.Single(responses.Select(response => response.Headers.Location).Distinct());
        Assert.Equal((1, 1), await host.ReadAsync(async db => (await db.FormDeployments.CountAsync(), await db.FormDeployments.SelectMany(d => d.History).CountAsync())));
    }

    [Fact]
    public async Task Deploy_InstalledVersion_AnswersTheDeploymentThatIsDone()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();
        await host.AnswerAsync(location, deployment => Answers.Installed(deployment, 1, deployment.ContentHash));

        var again = await client.PostJsonAsync(Deployments, ToUat);

        Assert.Equal(FormDeploymentState.Installed, (await again.JsonAsync(HttpStatusCode.OK)).Text("state"));
        Assert.Equal(location, again.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Deploy_AfterCancellation_StartsANewDeployment()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();
        await client.PostJsonAsync($"{location}/cancel", "");
        await host.AnswerAsync(location, deployment => Answers.Cancellation(deployment));

        var again = await client.PostJsonAsync(Deployments, ToUat);

        await again.JsonAsync(HttpStatusCode.Accepted);
        Assert.NotEqual(location, again.Headers.Location!.ToString());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task DeployStudy_EveryForm_IsPublishedAndSent(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study("S.1", "Q", "F.1", "F.2", "F.3"));
        const string request = """{"environment":"uat-2","changeReason":"go"}""";

        var answer = await (await client.PostJsonAsync("/api/studies/S.1/deployments", request)).JsonAsync(HttpStatusCode.Accepted);
        var again = await (await client.PostJsonAsync("/api/studies/S.1/deployments", request)).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal(["F.1", "F.2", "F.3"], answer.GetProperty("deployments").EnumerateArray().Select(deployment => deployment.Text("formOid")));
        Assert.Equal(answer.GetRawText(), again.GetRawText());
        var page = await client.ReadAsync("/api/deployments?environment=uat-2&study=S.1&state=Published&page=2&pageSize=2");
        Assert.Equal((1, 3), (page.GetProperty("deployments").GetArrayLength(), page.GetProperty("total").GetInt32()));
        Assert.Equal(0, (await client.ReadAsync("/api/deployments?environment=uat")).GetProperty("total").GetInt32());
    }
}
