using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>Deadlines by a clock that the test moves.</summary>
public sealed class DeadlineSweepTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_DeadlinePassed_MarksOverdueOnceAndAnAnswerStillSettles(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider, ("Deployments:SweepInterval", "10.00:00:00"));
        var location = await StartAsync(host);

        host.Clock.Advance(TimeSpan.FromHours(5));
        await SweepAsync(host);
        Assert.Equal(FormDeploymentState.Published, (await host.DeploymentAsync(location)).CurrentState);

        host.Clock.Advance(TimeSpan.FromHours(2));
        await SweepAsync(host);
        await SweepAsync(host);
        var overdue = await host.DeploymentAsync(location);
        Assert.Equal(FormDeploymentState.Overdue, overdue.CurrentState);
        Assert.Equal((TransitionCause.DeadlinePassed, "builder"), (overdue.History[^1].Cause, overdue.History[^1].Actor));
        Assert.Equal(2, overdue.History.Count);

        await host.AnswerAsync(location, deployment => Answers.Installed(deployment, 1, deployment.ContentHash));
        Assert.Equal(FormDeploymentState.Installed, (await host.DeploymentAsync(location)).CurrentState);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_TwoSweepersAtOnce_WriteOneEntry(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider, ("Deployments:SweepInterval", "10.00:00:00"));
        var location = await StartAsync(host);
        host.Clock.Advance(TimeSpan.FromHours(7));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SweepAsync(host)));

        Assert.Single((await host.DeploymentAsync(location)).History, entry => entry.Cause == TransitionCause.DeadlinePassed);
    }

    private static async Task<string> StartAsync(BuilderHost host)
    {
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        return await client.DeployAsync();
    }

    private static async Task SweepAsync(BuilderHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeadlineSweep>().RunAsync(TestContext.Current.CancellationToken);
    }
}
