using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>Answers to deployments that the Builder does not know (yet).</summary>
public sealed class UnmatchedAnswerTests
{
    [Theory]
    [InlineData("installed, right hash", "FormVersionInstalled")]
    [InlineData("rejected", "FormVersionRejected")]
    [InlineData("cancelled", "FormDeploymentCancellationAnswered")]
    [InlineData("retries spent", "Fault`1")]
    [InlineData("cancellation given up", "Fault`1")]
    public async Task Hear_AnswerToUnknownDeployment_IsKept(string answer, string messageType)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        var unknown = Given.Published();

        await host.HearAsync(FormDeploymentStateMachineTests.Make(answer, unknown));

        var kept = await host.ReadAsync(db => db.UnmatchedAnswers.SingleAsync());
        Assert.Equal((unknown.CorrelationId, messageType, "uat"), (kept.FormDeploymentId, kept.MessageType, kept.Environment));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reconcile_DeploymentHasBecomeKnown_GetsItsAnswer(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider, ("Deployments:SweepInterval", "10.00:00:00"));
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();
        var known = await host.DeploymentAsync(location);
        var id = NewId.NextGuid();
        await host.HearAsync(Answers.Installed(known, 1, known.ContentHash) with { FormDeploymentId = id });
        await RenameAsync(host, known.CorrelationId, id);

        await ReconcileAsync(host);
        await host.Received.WaitForAsync(id.ToString(), times: 2, TestContext.Current.CancellationToken);

        Assert.Equal(FormDeploymentState.Installed, (await host.DeploymentAsync($"/{id}")).CurrentState);
        Assert.NotNull((await host.ReadAsync(db => db.UnmatchedAnswers.SingleAsync())).ReconciledAt);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reconcile_UnreadableAnswersInFront_AreLeftAndBlockNobody(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider, ("Deployments:SweepInterval", "10.00:00:00"));
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        var location = await client.DeployAsync();
        var known = await host.DeploymentAsync(location);
        var id = NewId.NextGuid();
        var unreadable = await KeepUnreadableAsync(host, id, AnswerReconciliation.BatchSize + 1);
        await host.HearAsync(Answers.Installed(known, 1, known.ContentHash) with { FormDeploymentId = id });
        await RenameAsync(host, known.CorrelationId, id);

        await ReconcileAsync(host);
        await ReconcileAsync(host);
        await host.Received.WaitForAsync(id.ToString(), times: 2, TestContext.Current.CancellationToken);

        Assert.Equal(FormDeploymentState.Installed, (await host.DeploymentAsync($"/{id}")).CurrentState);
        Assert.Equal(unreadable, await host.ReadAsync(db => db.UnmatchedAnswers.CountAsync(answer => answer.ReconciledAt == null)));
        Assert.Equal(1, await host.ReadAsync(db => db.UnmatchedAnswers.CountAsync(answer => answer.ReconciledAt != null)));
    }

    private static Task<int> KeepUnreadableAsync(BuilderHost host, Guid formDeploymentId, int count) => host.ReadAsync(async db =>
    {
        using var act = Acting.BeginService("tests", nameof(UnmatchedAnswerTests));
        string[] texts = ["", "not JSON", "{}", "[]", """{"messageType":["urn:message:Contracts:FormVersionPublished"],"message":{}}""", """{"messageType":["urn:message:Contracts:FormVersionInstalled"],"message":{"attempt":"many"}}"""];
        db.AddRange(Enumerable.Range(0, count).Select(number => new UnmatchedAnswer
        {
            FormDeploymentId = formDeploymentId,
            MessageType = "FormVersionInstalled",
            MessageId = null,
            Environment = "uat",
            Answer = texts[number % texts.Length],
            ReceivedAt = Given.Start,
        }));
        await db.SaveChangesAsync();
        return count;
    });

    /// <summary>As if the deployment's row had come back from a backup only now.</summary>
    private static Task<int> RenameAsync(BuilderHost host, Guid from, Guid to) => host.ReadAsync(async db =>
    {
        await db.Set<FormDeploymentTransition>().ExecuteDeleteAsync();
        return await db.FormDeployments.Where(deployment => deployment.CorrelationId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(deployment => deployment.CorrelationId, to));
    });

    private static async Task ReconcileAsync(BuilderHost host)
    {
        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AnswerReconciliation>().RunAsync(TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
