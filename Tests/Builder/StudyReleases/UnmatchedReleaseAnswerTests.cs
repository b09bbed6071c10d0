using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Builder.StudyReleases;

/// <summary>Answers to deployments of releases that the Builder does not know (yet).</summary>
public sealed class UnmatchedReleaseAnswerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public Task Reconcile_DeploymentOfAReleaseHasBecomeKnown_GetsItsAnswer(DatabaseProvider provider) => ReconcileAsync(provider, "ready", ReleaseDeploymentState.Ready);

    [Theory]
    [InlineData("blocked", ReleaseDeploymentState.Blocked)]
    [InlineData("retries spent", ReleaseDeploymentState.Blocked)]
    [InlineData("withdrawal given up", ReleaseDeploymentState.Delivering)]
    public Task Reconcile_AnyAnswerToARelease_GivesIt(string answer, string state) => ReconcileAsync(DatabaseProvider.Sqlite, answer, state);

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reconcile_DeploymentOfAReleaseThatStaysUnknown_KeepsTheAnswer(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();
        var deployment = await client.ReleaseToUatAsync();
        await host.HearAsync(ReleaseCalls.Ready(deployment) with { ReleaseDeploymentId = NewId.NextGuid() });

        await ReconcileAsync(host);

        Assert.Null((await host.ReadAsync(db => db.UnmatchedAnswers.SingleAsync())).ReconciledAt);
        Assert.Equal("Delivering", (await client.DeploymentAsync()).Text("state"));
    }

    private static async Task ReconcileAsync(DatabaseProvider provider, string answer, string state)
    {
        await using var host = await StartAsync(provider);
        using var client = host.CreateClient();
        var deployment = await client.ReleaseToUatAsync();
        var (known, id) = (deployment.GetProperty("releaseDeploymentId").GetGuid(), NewId.NextGuid());
        await host.HearAsync(ReleaseAnswers.Make(answer, ReleaseCalls.Ready(deployment) with { ReleaseDeploymentId = id }));
        Assert.Null((await host.ReadAsync(db => db.UnmatchedAnswers.SingleAsync())).ReconciledAt);
        await RenameAsync(host, known, id);

        await ReconcileAsync(host);
        await host.Received.WaitForAsync(id.ToString(), times: 2, TestContext.Current.CancellationToken);

        var row = await host.ReadAsync(db => db.ReleaseDeployments.Include(found => found.History).SingleAsync(found => found.CorrelationId == id));
        Assert.Equal(state, row.CurrentState);
        Assert.Single(row.History);
        Assert.NotNull((await host.ReadAsync(db => db.UnmatchedAnswers.SingleAsync())).ReconciledAt);
    }

    private static async Task<BuilderHost> StartAsync(DatabaseProvider provider)
    {
        var host = await BuilderHost.StartAsync(provider, ("Deployments:SweepInterval", "10.00:00:00"));
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.PublishAsync("F.1");
        return host;
    }

    /// <summary>As if the deployment's row had come back from a backup only now.</summary>
    private static Task<int> RenameAsync(BuilderHost host, Guid from, Guid to) => host.ReadAsync(async db =>
    {
        await db.Set<ReleaseDeploymentTransition>().ExecuteDeleteAsync();
        return await db.ReleaseDeployments.Where(deployment => deployment.CorrelationId == from)
            .ExecuteUpdateAsync(update => update.SetProperty(deployment => deployment.CorrelationId, to));
    });

    private static async Task ReconcileAsync(BuilderHost host)
    {
        await using (var scope = host.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AnswerReconciliation>().RunAsync(TestContext.Current.CancellationToken);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
