using System.Net;
using Contracts;
using System.Text.Json;
using Tests.Support;

namespace Tests.Builder.StudyReleases;

/// <summary>Taking a release back from an environment.</summary>
public sealed class WithdrawReleaseTests
{
    private const string Reason = """{"reason":"The dose table is wrong."}""";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Withdraw_OfAReadyRelease_IsToldUntilTheEnvironmentConfirmsIt(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        var deployment = await client.ReleaseToUatAsync();
        await host.HearAsync(ReleaseCalls.Ready(deployment));

        var withdrawn = await (await client.PostJsonAsync($"{ReleaseCalls.PathOf(deployment)}/withdraw", Reason)).JsonAsync(HttpStatusCode.Accepted);
        var told = await host.SentAsync<StudyReleaseWithdrawn>();
        Assert.Equal(("Withdrawn", "The dose table is wrong."), (withdrawn.Text("state"), told.Message.Reason));

        await AnnounceAsync(host, 1);
        await host.HearAsync(ReleaseCalls.Blocked(deployment, StudyReleaseProblem.Withdrawn));
        await AnnounceAsync(host, 2);

        Assert.NotEqual(JsonValueKind.Null, (await client.DeploymentAsync()).GetProperty("withdrawalConfirmedAt").ValueKind);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        // The release and its two forms, the withdrawal; all but the release again; the forms once more.
        await host.Cdms.CountAsync(9, TestContext.Current.CancellationToken);
        Assert.Equal(2, host.Cdms.CountOf<StudyReleaseWithdrawn>());
        Assert.All(host.Cdms.AllOf<StudyReleaseWithdrawn>(), sent => Assert.Equal(ApiClient.Header, sent.Headers.Get<string>("Actor")));
    }

    [Fact]
    public async Task Withdraw_BeforeItIsReady_SaysToCancelInstead()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        var deployment = await client.ReleaseToUatAsync();

        var problem = await (await client.PostJsonAsync($"{ReleaseCalls.PathOf(deployment)}/withdraw", Reason)).ProblemAsync(HttpStatusCode.Conflict, "release-not-withdrawable");
        var cancelled = await (await client.PostJsonAsync($"{ReleaseCalls.PathOf(deployment)}/cancel", "{}")).JsonAsync(HttpStatusCode.Accepted);

        Assert.Contains("Cancel", problem.Text("remedy"), StringComparison.Ordinal);
        Assert.Equal(deployment.Text("releaseDeploymentId"), (await host.SentAsync<StudyReleaseWithdrawn>()).Message.ReleaseDeploymentId.ToString());
        Assert.Equal("Cancelled", cancelled.Text("state"));
    }

    [Fact]
    public async Task Deploy_AfterTheWithdrawal_IsAnotherDeployment()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        var deployment = await client.ReleaseToUatAsync();
        await host.HearAsync(ReleaseCalls.Ready(deployment));
        await client.PostJsonAsync($"{ReleaseCalls.PathOf(deployment)}/withdraw", Reason);

        var next = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", ReleaseCalls.ToUat)).JsonAsync(HttpStatusCode.Accepted);

        Assert.NotEqual(deployment.Text("releaseDeploymentId"), next.Text("releaseDeploymentId"));
        Assert.Equal("Delivering", (await client.DeploymentAsync()).Text("state"));
    }

    [Fact]
    public async Task Ask_WhatAReleaseWouldTouch_ShowsWhatTheEnvironmentAnswers()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ReleaseAsync();

        var asked = await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/impact", ReleaseCalls.ToUat);
        await asked.JsonAsync(HttpStatusCode.Accepted);
        var question = (await host.SentAsync<ReleaseImpactRequested>()).Message;
        await host.HearAsync(new ReleaseImpactReported
        {
            RequestId = question.RequestId, Environment = "uat", StudyOid = "S.1", ReportedAt = Given.Start,
            Sites = [new SiteImpact { SiteOid = "SITE.1", Subjects = 2, FormInstances = 3, Values = 5 }, new SiteImpact { SiteOid = "SITE.2", Subjects = 1, FormInstances = 1, Values = 1 }],
        });

        var answer = await client.ReadAsync(asked.Headers.Location!.ToString());
        Assert.Equal(["F.1", "F.2"], question.FormVersions.Select(form => form.FormOid));
        Assert.Equal((3, 4, 6), (answer.GetProperty("subjects").GetInt32(), answer.GetProperty("formInstances").GetInt32(), answer.GetProperty("values").GetInt32()));
    }

    private static Task AnnounceAsync(BuilderHost host, int minutes) =>
        host.HearAsync(new EnvironmentAnnounced { Environment = "uat", Kind = "uat", SoftwareVersion = "1", AnnouncedAt = Given.Start.AddMinutes(minutes) });
}
