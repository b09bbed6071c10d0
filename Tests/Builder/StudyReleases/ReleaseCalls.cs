using System.Net;
using System.Text.Json;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.StudyReleases;

/// <summary>What the tests of releases do over and over.</summary>
internal static class ReleaseCalls
{
    public const string Releases = "/api/studies/S.1/releases";
    public const string ToUat = """{"environment":"uat"}""";

    /// <summary>A Builder with a study of two forms, of which each has a version.</summary>
    public static async Task<BuilderHost> StartWithVersionsAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study(formOids: ["F.1", "F.2"]))).JsonAsync(HttpStatusCode.OK);
        await client.PublishAsync("F.1");
        await client.PublishAsync("F.2");
        return host;
    }

    public static Task<HttpResponseMessage> PublishAsync(this HttpClient client, string formOid) =>
        client.PostJsonAsync($"{ApiCalls.FormPath("S.1", formOid)}/versions", """{"changeReason":"go"}""");

    public static Task<HttpResponseMessage> ReleaseAsync(this HttpClient client, string json = """{"changeReason":"first"}""") => client.PostJsonAsync(Releases, json);

    /// <summary>Makes release 1 and sends it; gives its deployment.</summary>
    public static async Task<JsonElement> ReleaseToUatAsync(this HttpClient client)
    {
        await (await client.ReleaseAsync()).JsonAsync(HttpStatusCode.Created);
        return await (await client.PostJsonAsync($"{Releases}/1/deployments", ToUat)).JsonAsync(HttpStatusCode.Accepted);
    }

    public static string PathOf(JsonElement deployment) => $"{Releases}/{deployment.GetProperty("releaseNumber")}/deployments/{deployment.Text("releaseDeploymentId")}";

    public static async Task<JsonElement> DeploymentAsync(this HttpClient client, int number = 1, int index = 0) =>
        (await client.ReadAsync($"{Releases}/{number}")).GetProperty("release").GetProperty("deployments")[index];

    public static StudyReleaseReady Ready(JsonElement deployment) => new()
    {
        ReleaseDeploymentId = deployment.GetProperty("releaseDeploymentId").GetGuid(), Attempt = 1, ReleaseId = Guid.NewGuid(), Environment = deployment.Text("environment")!,
        StudyOid = "S.1", ReleaseNumber = 1, ManifestHash = deployment.Text("manifestHash")!, ReadyAt = Given.Start,
    };

    public static StudyReleaseBlocked Blocked(JsonElement deployment, string code) => new()
    {
        ReleaseDeploymentId = deployment.GetProperty("releaseDeploymentId").GetGuid(), Attempt = 1, ReleaseId = Guid.NewGuid(), Environment = deployment.Text("environment")!,
        StudyOid = "S.1", ReleaseNumber = 1, Problems = [new StudyReleaseProblem { Code = code, Text = "Why." }], BlockedAt = Given.Start,
    };

    /// <summary>Lets the environment install a form version that was sent.</summary>
    public static async Task InstallAsync(this BuilderHost host, string formOid)
    {
        var deployment = await host.ReadAsync(db => db.FormDeployments.SingleAsync(row => row.FormOid == formOid));
        await host.HearAsync(FormDeployments.Answers.Installed(deployment, deployment.Attempt, deployment.ContentHash));
    }

    public static Task<List<FormDeployment>> FormDeploymentsAsync(this BuilderHost host) =>
        host.ReadAsync(db => db.FormDeployments.OrderBy(row => row.FormOid).ToListAsync());
}
