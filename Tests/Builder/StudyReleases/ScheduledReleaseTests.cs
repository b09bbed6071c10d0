using System.Net;
using Contracts;
using Tests.Support;

namespace Tests.Builder.StudyReleases;

/// <summary>Releases that go out at a time to come.</summary>
public sealed class ScheduledReleaseTests
{
    private const string InAnHour = """{"environment":"uat","at":"2026-03-01T09:30:00Z"}""";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_AtATimeToCome_SendsNothingBeforeIt(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        await client.ReleaseAsync();

        var deployment = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", InAnHour)).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(("Scheduled", 0), (deployment.Text("state"), (await host.FormDeploymentsAsync()).Count));

        host.Clock.Advance(TimeSpan.FromHours(2));
        var sent = await host.SentAsync<StudyReleasePublished>();

        Assert.Equal(ApiClient.Header, sent.Headers.Get<string>("Actor"));
        Assert.All(host.Cdms.AllOf<FormVersionPublished>(), member => Assert.Equal(ApiClient.Header, member.Headers.Get<string>("Actor")));
        Assert.Equal(deployment.Text("releaseDeploymentId"), sent.Message.ReleaseDeploymentId.ToString());
        Assert.Equal(("Delivering", 2), ((await client.DeploymentAsync()).Text("state"), (await host.FormDeploymentsAsync()).Count));
    }

    [Fact]
    public async Task Cancel_BeforeItsTime_SendsNothingAtAll()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ReleaseAsync();
        var deployment = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", InAnHour)).JsonAsync(HttpStatusCode.Accepted);

        var cancelled = await (await client.PostJsonAsync($"{ReleaseCalls.PathOf(deployment)}/cancel", "{}")).JsonAsync(HttpStatusCode.Accepted);
        await (await client.PostJsonAsync($"{ReleaseCalls.PathOf(deployment)}/cancel", "{}")).ProblemAsync(HttpStatusCode.Conflict, "release-not-cancellable");

        Assert.Equal("Cancelled", cancelled.Text("state"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, cancelled.GetProperty("startsAt").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, cancelled.GetProperty("withdrawnAt").ValueKind);

        // One to another environment at the same time shows that the time has come.
        await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", InAnHour.Replace("\"uat\"", "\"uat-2\"", StringComparison.Ordinal))).JsonAsync(HttpStatusCode.Accepted);
        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.SentAsync<StudyReleasePublished>(message => message.Environment == "uat-2");
        Assert.DoesNotContain(host.Cdms.AllOf<StudyReleasePublished>(), sent => sent.Message.Environment == "uat");
    }
}
