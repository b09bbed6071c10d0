using System.Net;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Tests.Builder.FormDeployments;
using Tests.Builder.Sites;
using Tests.Builder.StudyReleases;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Reconciliation;

/// <summary>What an environment lost is found and goes out again; what only one side knows is settled.</summary>
public sealed class RepairTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Repair_OfALostFormAndItsRelease_SendsTheFormFirstAndIsConfirmedByTheNextComparison(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { FormVersions = [there.FormVersions[0]], Releases = [] });
        Assert.Equal(["Missing FormVersion Open", "Missing Release Open"], await client.FoundAsync(check));

        // Whoever chooses the release alone gets its form sent as well.
        var release = (await client.DifferencesAsync(check))[1];
        await (await client.PostJsonAsync($"{ReconciliationCalls.PathOf(check, release)}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(["Missing FormVersion Repairing", "Missing Release Repairing"], await client.FoundAsync(check));
        var sent = (await host.SentAsync<FormVersionPublished>(message => message is { FormOid: "F.2", Attempt: 2 })).Message;
        Assert.Equal(2, (await host.SentAsync<StudyReleasePublished>(message => message.Attempt == 2)).Message.Attempt);
        var form = await host.DeploymentOfAsync("F.2");
        Assert.Equal((FormDeploymentState.Published, TransitionCause.LostThere, ApiClient.Name), (form.CurrentState, form.History[^1].Cause, form.History[^1].Actor));
        Assert.Equal(sent.FormDeploymentId, form.CorrelationId);

        await AnswerAsync(host, form);
        var again = await host.CompareAsync(client, there => there);
        Assert.Empty(await client.FoundAsync(again));
        Assert.Equal(["Missing FormVersion Repaired", "Missing Release Repaired"], await client.FoundAsync(check));
        Assert.All(await client.DifferencesAsync(check), difference => Assert.NotNull(difference.Text("confirmedAt")));
    }

    [Fact]
    public async Task Hear_ThatALostInstallationSucceeded_SettlesNothing()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { FormVersions = [], Releases = [] });
        await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);
        var (form, release) = (await host.DeploymentOfAsync("F.1"), await client.DeploymentAsync());

        // The answers of before, which a queue held back or brings twice.
        await host.HearAsync(Answers.Installed(form, 1, form.ContentHash));
        await host.HearAsync(ReleaseCalls.Ready(release));

        Assert.Equal(FormDeploymentState.Published, (await host.DeploymentOfAsync("F.1")).CurrentState);
        Assert.Equal("Delivering", (await client.DeploymentAsync()).Text("state"));
        await host.HearAsync(Answers.Installed(form, 2, form.ContentHash));
        await host.HearAsync(ReleaseCalls.Ready(release) with { Attempt = 2 });
        Assert.Equal(FormDeploymentState.Installed, (await host.DeploymentOfAsync("F.1")).CurrentState);
        Assert.Equal("Ready", (await client.DeploymentAsync()).Text("state"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task RepairAll_OfALostEnvironment_SendsEverythingOnceAndLeavesTheRestOfTheLedger(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, there => there with { FormVersions = [], Releases = [] });

        var done = await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);
        var twice = await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal((3, 0, 0), (done.GetProperty("repaired").GetInt32(), done.GetProperty("overtaken").GetInt32(), done.GetProperty("remaining").GetInt32()));
        Assert.Equal(0, twice.GetProperty("repaired").GetInt32());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.SentAsync<StudyReleasePublished>(message => message.Attempt == 2);
        Assert.All(await host.FormDeploymentsAsync(), row => Assert.Equal((2, 1), (row.Attempt, row.LostAttempt)));

        // A comparison while it is under way finds nothing new, and confirms nothing yet.
        Assert.Empty(await client.FoundAsync(await host.CompareAsync(client, there => there with { FormVersions = [], Releases = [] })));
        Assert.All(await client.FoundAsync(check), found => Assert.EndsWith("Repairing", found, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sweep_OfWhatOnlyTheEnvironmentSettled_MarksItAsSettled(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider, ("Deployments:SweepInterval", "40.00:00:00"));
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study(formOids: ["F.1"]));
        await client.PublishAsync("F.1");
        await client.ReleaseToUatAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var check = await host.CompareAsync(client, there => there);
        Assert.Equal(["OneSided FormVersion Open", "OneSided Release Open"], await client.FoundAsync(check));

        await host.SweepAsync();

        Assert.Equal(["OneSided FormVersion Repaired", "OneSided Release Repaired"], await client.FoundAsync(check));
        var form = await host.DeploymentOfAsync("F.1");
        Assert.Equal((FormDeploymentState.Installed, TransitionCause.Reconciled, "builder", Given.Start), (form.CurrentState, form.History[^1].Cause, form.History[^1].Actor, form.InstalledAt));
        Assert.Equal("Ready", (await client.DeploymentAsync()).Text("state"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Repair_OfDeploymentsThatTheBuilderLost_RecordsThem(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var known = await host.DeploymentOfAsync("F.1");
        var release = await client.DeploymentAsync();
        var whole = await host.InventoryAsync($"/{Guid.Empty}");
        await host.ReadAsync(async db =>
        {
            await db.Set<FormDeploymentTransition>().ExecuteDeleteAsync();
            await db.Set<ReleaseDeploymentTransition>().ExecuteDeleteAsync();
            await db.ReleaseDeployments.ExecuteDeleteAsync();
            return await db.FormDeployments.ExecuteDeleteAsync();
        });

        var check = await host.CompareAsync(client, there => whole with { RequestId = there.RequestId });
        Assert.Equal(["Extra FormVersion Open", "Extra FormVersion Open", "Extra Release Open"], await client.FoundAsync(check));
        await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);

        var recorded = await host.DeploymentOfAsync("F.1");
        Assert.Equal((known.CorrelationId, FormDeploymentState.Installed), (recorded.CorrelationId, recorded.CurrentState));
        Assert.Equal((release.Text("releaseDeploymentId"), "Ready"), ((await client.DeploymentAsync()).Text("releaseDeploymentId"), (await client.DeploymentAsync()).Text("state")));
    }

    [Fact]
    public async Task Repair_OfAWithdrawalThatTheEnvironmentLost_TellsItAgain()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var release = await client.DeploymentAsync();
        await client.PostJsonAsync($"{ReleaseCalls.PathOf(release)}/withdraw", """{"reason":"The dose table is wrong."}""");
        await host.HearAsync(ReleaseCalls.Blocked(release, StudyReleaseProblem.Withdrawn));
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        var check = await host.CompareAsync(client, there => there);
        Assert.Equal(["Stale Release Open"], await client.FoundAsync(check));

        await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Received.WaitForAsync(nameof(StudyReleaseWithdrawn), 2, TestContext.Current.CancellationToken);

        Assert.Equal(2, host.Cdms.CountOf<StudyReleaseWithdrawn>());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Repair_OfADecisionThatTheEnvironmentLost_RecordsTheOneThatHoldsAndTakesTheNextOfItsNumber(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        await host.HearAsync(SiteDecisions.Make(1, 1));
        await host.HearAsync(SiteDecisions.Make(2, 2));
        host.Clock.Advance(TimeSpan.FromHours(20));
        var check = await host.CompareAsync(client, there => there with { ActiveReleases = [SiteDecisions.Make(1, 1)] });
        Assert.Equal(["Stale Site Open"], await client.FoundAsync(check));

        await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(1, (await client.ReadAsync("/api/studies/S.1/board")).GetProperty("sites")[0].GetProperty("decisionNumber").GetInt32());
        await host.HearAsync(SiteDecisions.Make(2, 3));

        Assert.Equal(3, (await client.ReadAsync("/api/studies/S.1/board")).GetProperty("sites")[0].GetProperty("releaseNumber").GetInt32());
        Assert.Equal(3, await host.ReadAsync(db => db.SiteActivations.CountAsync()));
    }

    private static async Task AnswerAsync(BuilderHost host, FormDeployment form)
    {
        await host.HearAsync(Answers.Installed(form, 2, form.ContentHash));
        using var client = host.CreateClient();
        await host.HearAsync(ReleaseCalls.Ready(await client.DeploymentAsync()) with { Attempt = 2 });
        host.Clock.Advance(TimeSpan.FromMinutes(10));
    }
}
