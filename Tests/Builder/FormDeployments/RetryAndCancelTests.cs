using System.Net;
using Builder.Service.Domain;
using Contracts;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>What a person does with a deployment.</summary>
public sealed class RetryAndCancelTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Retry_RejectedDeployment_SendsTheNextAttempt(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var location = await StartAsync(client);
        await host.AnswerAsync(location, deployment => Answers.Rejected(deployment, 1));

        var answer = await (await client.PostJsonAsync($"{location}/retry", "")).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal((FormDeploymentState.Published, 2), (answer.Text("state"), answer.GetProperty("attempt").GetInt32()));
        var second = await host.SentAsync<FormVersionPublished>(message => message.Attempt == 2);
        Assert.Equal(answer.Text("formDeploymentId"), second.Message.FormDeploymentId.ToString());
        Assert.NotEqual((await host.SentAsync<FormVersionPublished>(message => message.Attempt == 1)).MessageId, second.MessageId);
        await host.AnswerAsync(location, deployment => Answers.Rejected(deployment, 1));
        await host.AnswerAsync(location, deployment => Answers.Installed(deployment, 2, deployment.ContentHash));
        var found = await client.ReadAsync(location);
        Assert.Equal(FormDeploymentState.Installed, found.GetProperty("deployment").Text("state"));
        Assert.Equal(
            [TransitionCause.Deployed, TransitionCause.VersionRejected, TransitionCause.RetryRequested, TransitionCause.EarlierAttemptAnswered, TransitionCause.VersionInstalled],
            found.GetProperty("history").EnumerateArray().Select(entry => entry.Text("cause")));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Cancel_BeforeInstallation_SendsATombstoneAndEndsCancelled(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var location = await StartAsync(client);

        var answer = await (await client.PostJsonAsync($"{location}/cancel", "")).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal(FormDeploymentState.Cancelling, answer.Text("state"));
        var tombstone = await host.SentAsync<FormDeploymentCancelled>();
        Assert.Equal(("uat", ApiClient.Name), (tombstone.Headers.Get<string>("Environment"), tombstone.Message.CancelledBy));
        await host.AnswerAsync(location, deployment => Answers.Cancellation(deployment));
        Assert.Equal(FormDeploymentState.Cancelled, (await host.DeploymentAsync(location)).CurrentState);
    }

    [Fact]
    public async Task RetryAndCancel_InstalledDeployment_AreRefusedWithTheReason()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var location = await StartAsync(client);
        await host.AnswerAsync(location, deployment => Answers.Installed(deployment, 1, deployment.ContentHash));

        var retry = await (await client.PostJsonAsync($"{location}/retry", "")).ProblemAsync(HttpStatusCode.Conflict, "deployment-not-retriable");
        var cancel = await (await client.PostJsonAsync($"{location}/cancel", "")).ProblemAsync(HttpStatusCode.Conflict, "deployment-not-cancellable");

        Assert.Equal(FormDeploymentState.Installed, retry.Text("state"));
        Assert.False(cancel.GetProperty("possible").GetProperty("cancel").GetBoolean());
        Assert.Equal(2, (await host.DeploymentAsync(location)).History.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Retry_ByManyAtTheSameMoment_StartsOneAttempt(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var location = await StartAsync(client);
        await host.AnswerAsync(location, deployment => Answers.Rejected(deployment, 1));

        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.PostJsonAsync($"{location}/retry", "")));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Accepted);
        Assert.Equal(4, responses.Count(response => response.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(2, (await host.DeploymentAsync(location)).Attempt);
    }

    private static async Task<string> StartAsync(HttpClient client)
    {
        await client.ImportAsync(OdmFiles.Study());
        return await client.DeployAsync();
    }
}
