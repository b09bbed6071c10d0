using System.Net;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.StudyReleases;

/// <summary>Sending a release to an environment, with those of its forms that are not there.</summary>
public sealed class DeployStudyReleaseTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_OfANewRelease_SendsItAndItsForms(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();

        var deployment = await client.ReleaseToUatAsync();

        var sent = await host.SentAsync<StudyReleasePublished>();
        await host.Cdms.CountAsync(3, TestContext.Current.CancellationToken);
        Assert.Equal((deployment.Text("manifestHash"), "Delivering"), (sent.Message.ManifestHash, deployment.Text("state")));
        Assert.Equal("uat", sent.Headers.Get<string>("Environment"));
        Assert.All(host.Cdms.AllOf<FormVersionPublished>(), form => Assert.Equal(sent.Message.ReleaseId, form.Message.ReleaseId));
        Assert.Equal(2, host.Cdms.CountOf<FormVersionPublished>());
        var missing = (await client.ReadAsync($"{ReleaseCalls.PathOf(deployment)}/missing")).GetProperty("missing").EnumerateArray();
        Assert.Equal([("F.1", "Published"), ("F.2", "Published")], missing.Select(form => (form.Text("formOid"), form.Text("state"))));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_WithFormsThatAreThere_SendsTheOthersAlone(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        await client.PostJsonAsync($"{ApiCalls.FormPath("S.1", "F.1")}/versions/1/deployments", ReleaseCalls.ToUat);
        await host.InstallAsync("F.1");

        await client.ReleaseToUatAsync();

        var sent = await host.SentAsync<FormVersionPublished>(form => form.ReleaseId is not null);
        Assert.Equal("F.2", sent.Message.FormOid);
        Assert.Equal([1, 1], (await host.FormDeploymentsAsync()).Select(row => row.Attempt));
    }

    [Fact]
    public async Task Deploy_WithAFormUnderWayByItself_SendsItAgainWithTheRelease()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.PostJsonAsync($"{ApiCalls.FormPath("S.1", "F.1")}/versions/1/deployments", ReleaseCalls.ToUat);

        await client.ReleaseToUatAsync();

        var again = await host.SentAsync<FormVersionPublished>(form => form.FormOid == "F.1" && form.ReleaseId is not null);
        Assert.Equal(1, again.Message.Attempt);
        Assert.Equal(2, (await host.FormDeploymentsAsync()).Count);
    }

    [Fact]
    public async Task Deploy_WithAFormThatWasRejectedThere_TriesItAgain()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.PostJsonAsync($"{ApiCalls.FormPath("S.1", "F.1")}/versions/1/deployments", ReleaseCalls.ToUat);
        await host.HearAsync(FormDeployments.Answers.Rejected((await host.FormDeploymentsAsync())[0], 1));

        await client.ReleaseToUatAsync();

        Assert.Equal(2, (await host.SentAsync<FormVersionPublished>(form => form.FormOid == "F.1" && form.ReleaseId is not null)).Message.Attempt);
    }

    [Fact]
    public async Task Deploy_OfAReleaseThatIsReady_AnswersItAsItStands()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        var deployment = await client.ReleaseToUatAsync();
        await host.HearAsync(ReleaseCalls.Ready(deployment));

        var again = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", ReleaseCalls.ToUat)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal((deployment.Text("releaseDeploymentId"), "Ready", 1), (again.Text("releaseDeploymentId"), again.Text("state"), again.GetProperty("attempt").GetInt32()));
    }

    [Fact]
    public async Task Deploy_OfAReleaseThatIsBlocked_SendsItAsTheNextAttempt()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await host.HearAsync(ReleaseCalls.Blocked(await client.ReleaseToUatAsync(), "rule-broken"));
        Assert.Equal("Blocked", (await client.DeploymentAsync()).Text("state"));

        await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", ReleaseCalls.ToUat)).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal(2, (await host.SentAsync<StudyReleasePublished>(release => release.Attempt == 2)).Message.Attempt);
    }

    [Fact]
    public async Task Announce_WithAReleaseUnderWay_SendsItAgain()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ReleaseToUatAsync();
        var first = await host.SentAsync<StudyReleasePublished>();

        await host.HearAsync(new EnvironmentAnnounced { Environment = "uat", Kind = "uat", SoftwareVersion = "1", AnnouncedAt = Given.Start });

        var again = await host.SentAsync<StudyReleasePublished>();
        await host.Cdms.CountAsync(6, TestContext.Current.CancellationToken);
        Assert.Equal([1, 1], host.Cdms.AllOf<StudyReleasePublished>().Select(release => release.Message.Attempt));
        Assert.Equal(first.Message.ReleaseDeploymentId, again.Message.ReleaseDeploymentId);
        Assert.Equal(TransitionCause.SentAgain, await host.ReadAsync(db => db.ReleaseDeployments.SelectMany(row => row.History).OrderByDescending(entry => entry.Id).Select(entry => entry.Cause).FirstAsync()));
    }
}
