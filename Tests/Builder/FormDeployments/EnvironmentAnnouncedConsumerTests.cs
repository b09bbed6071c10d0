using System.Net;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>An environment has started.</summary>
public sealed class EnvironmentAnnouncedConsumerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Announce_WithUnsettledDeployment_SendsTheSameAttemptAgain(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study("S.1", "Q", "F.1", "F.2"));
        var unsettled = await client.DeployAsync();
        var settled = await client.DeployAsync(formOid: "F.2");
        await host.AnswerAsync(settled, deployment => Answers.Installed(deployment, 1, deployment.ContentHash));
        var first = await host.SentAsync<FormVersionPublished>(message => message.FormOid == "F.1");

        await host.HearAsync(Announcement("uat"));

        var deployment = await host.DeploymentAsync(unsettled);
        Assert.Equal((TransitionCause.SentAgain, 1, FormDeploymentState.Published), (deployment.History[^1].Cause, deployment.Attempt, deployment.CurrentState));
        Assert.NotEqual(first.MessageId, deployment.History[^1].MessageId);
        Assert.Equal(2, (await host.DeploymentAsync(settled)).History.Count);
        Assert.Equal("1.2.3", (await host.ReadAsync(db => db.EnvironmentPresences.SingleAsync())).SoftwareVersion);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Announce_WithUnsettledDeployment_SendsItInTheNameOfWhoAskedForIt(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.DeployAsync();
        await host.Cdms.CountAsync(1, TestContext.Current.CancellationToken);

        await host.HearAsync(Announcement("uat"), "Service;cdms-uat;cdms-uat");
        await host.Cdms.CountAsync(2, TestContext.Current.CancellationToken);

        // The trail over there shall name the person, and not the environment that asked for it once more.
        Assert.All(host.Cdms.AllOf<FormVersionPublished>(), sent => Assert.Equal(ApiClient.Header, sent.Headers.Get<string>("Actor")));
    }

    [Fact]
    public async Task Announce_WhileCancelling_SendsTheTombstoneAgain()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();
        await (await client.PostJsonAsync($"{location}/cancel", "")).JsonAsync(HttpStatusCode.Accepted);
        await host.SentAsync<FormDeploymentCancelled>();
        var before = host.Cdms.Count;

        await host.HearAsync(Announcement("uat"));

        await host.Cdms.CountAsync(before + 1, TestContext.Current.CancellationToken);
        Assert.Equal(FormDeploymentState.Cancelling, (await host.DeploymentAsync(location)).CurrentState);
        Assert.Equal(1, host.Cdms.CountOf<FormVersionPublished>());
        // Whoever called it off did, however often it is said.
        Assert.All(host.Cdms.AllOf<FormDeploymentCancelled>(), tombstone => Assert.Equal(ApiClient.Header, tombstone.Headers.Get<string>("Actor")));
        Assert.Equal([ApiClient.Name, ApiClient.Name], host.Cdms.AllOf<FormDeploymentCancelled>().Select(tombstone => tombstone.Message.CancelledBy));
    }

    [Theory]
    [InlineData("uat-2")]
    [InlineData("nowhere")]
    public async Task Announce_OfAnotherEnvironment_SendsNothing(string environment)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();

        await host.HearAsync(Announcement(environment));

        Assert.Single((await host.DeploymentAsync(location)).History);
    }

    private static EnvironmentAnnounced Announcement(string environment) =>
        new() { Environment = environment, Kind = "uat", SoftwareVersion = "1.2.3", AnnouncedAt = Given.Start };
}
