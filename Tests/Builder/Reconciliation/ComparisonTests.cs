using System.Net;
using Builder.Service.Domain;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Reconciliation;

/// <summary>Asking an environment, its answer in parts, and what is never repaired by itself.</summary>
public sealed class ComparisonTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_PartsInAnyOrderAndTwice_ComparesOnceWhenAllAreThere(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var check = await client.AskAsync();
        Assert.Equal(ReconciliationCalls.IdOf(check), (await host.SentAsync<FormInventoryRequested>()).Message.RequestId);
        var whole = await host.InventoryAsync(check);
        var (first, second) = (whole with { Parts = 2, FormVersions = [whole.FormVersions[0]] }, whole with { Part = 2, Parts = 2, FormVersions = [whole.FormVersions[1]], Releases = [] });

        await host.HearAsync(second);
        await host.HearAsync(second);
        Assert.Equal("Asked", (await client.ReadAsync(check)).GetProperty("reconciliation").Text("state"));
        await host.HearAsync(first);
        await host.HearAsync(first);

        var found = (await client.ReadAsync(check)).GetProperty("reconciliation");
        Assert.Equal(("Compared", 0, "7.1"), (found.Text("state"), found.GetProperty("differences").GetInt32(), found.Text("softwareVersion")));
        Assert.Equal((2, 1), (found.GetProperty("there").GetProperty("formVersions").GetInt32(), found.GetProperty("here").GetProperty("releases").GetInt32()));
        Assert.Equal(0, await host.ReadAsync(db => db.InventoryParts.CountAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_AllPartsAtOnce_ComparesOnce(DatabaseProvider provider)
    {
        const int Parts = 6;
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var check = await client.AskAsync();
        var empty = await host.InventoryAsync(check) with { FormVersions = [], Releases = [], Parts = Parts };

        await Task.WhenAll(Enumerable.Range(1, Parts).Select(part => host.HearAsync(empty with { Part = part })));

        Assert.Equal(["Missing FormVersion Open", "Missing FormVersion Open", "Missing Release Open"], await client.FoundAsync(check));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sweep_OfAQuestionThatNobodyAnswers_GivesItUpAndTheNextOneMayBeAsked(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var check = await client.AskAsync();
        await (await client.PostJsonAsync("/api/environments/uat/reconciliations", "")).ProblemAsync(HttpStatusCode.Conflict, "reconciliation-under-way");
        var late = await host.InventoryAsync(check);

        host.Clock.Advance(TimeSpan.FromMinutes(15));
        await host.SweepAsync();
        await host.HearAsync(late);

        Assert.Equal("NoAnswer", (await client.ReadAsync(check)).GetProperty("reconciliation").Text("state"));
        await client.AskAsync();
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sweep_ByTheInterval_AsksEachEnvironmentThatAnnouncedItselfOnce(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        await host.HearAsync(new EnvironmentAnnounced { Environment = "uat", Kind = "uat", SoftwareVersion = "1", AnnouncedAt = host.Clock.GetUtcNow() });
        await host.SweepAsync();
        Assert.Equal(0, await host.ReadAsync(db => db.InventoryChecks.CountAsync()));

        host.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(host.SweepAsync(), host.SweepAsync());
        await host.SweepAsync();

        var check = await host.ReadAsync(db => db.InventoryChecks.SingleAsync());
        Assert.Equal(("uat", "builder"), (check.Environment, check.RequestedBy));
    }

    [Fact]
    public async Task Sweep_WithTheIntervalOff_AsksNobody()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(settings: ("Reconciliation:Interval", "00:00:00"));
        await host.HearAsync(new EnvironmentAnnounced { Environment = "uat", Kind = "uat", SoftwareVersion = "1", AnnouncedAt = host.Clock.GetUtcNow() });
        host.Clock.Advance(TimeSpan.FromDays(3));

        await host.SweepAsync();

        Assert.Equal(0, await host.ReadAsync(db => db.InventoryChecks.CountAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Compare_OfAlteredContent_AlarmsUntilSomebodyAcknowledgesItAndRepairsNothing(DatabaseProvider provider)
    {
        var log = new LogCapture(new ScrubbedFormatter());
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider, log, ("Reconciliation:Repair:Missing", "Automatic"));
        using var client = host.CreateClient();
        var check = await host.CompareAsync(client, Altered);
        var difference = Assert.Single(await client.DifferencesAsync(check));
        var path = ReconciliationCalls.PathOf(check, difference);

        await host.SweepAsync();
        await (await client.PostJsonAsync($"{path}/repair", ReconciliationCalls.Reason)).ProblemAsync(HttpStatusCode.Conflict, "difference-not-repairable");
        Assert.Equal(1, Alarms(log));
        Assert.Equal((1, FormDeploymentState.Installed), ((await host.DeploymentOfAsync("F.1")).Attempt, (await host.DeploymentOfAsync("F.1")).CurrentState));

        // The bytes are right again, and still nobody has said what was behind it.
        await host.CompareAsync(client, there => there);
        Assert.Equal(["Altered FormVersion Open"], await client.FoundAsync(check));
        await (await client.PostJsonAsync($"{path}/acknowledgement", """{"note":"A disk fault; restored."}""")).JsonAsync(HttpStatusCode.OK);
        var again = Assert.Single(await client.DifferencesAsync(await host.CompareAsync(client, Altered)));
        Assert.Equal(("Acknowledged", "A disk fault; restored.", ApiClient.Name), (again.Text("state"), again.Text("note"), again.Text("decidedBy")));
        Assert.Equal(1, Alarms(log));
    }

    [Fact]
    public async Task Start_WithAPolicyForAlteredContent_IsRefused() =>
        await Assert.ThrowsAnyAsync<Exception>(() => BuilderHost.StartAsync(DatabaseProvider.Sqlite, ("Reconciliation:Repair:Altered", "Automatic")));

    private static FormInventoryReported Altered(FormInventoryReported there) =>
        there with { FormVersions = [there.FormVersions[0] with { StoredHash = Given.OtherHash }, there.FormVersions[1]] };

    private static int Alarms(LogCapture log) => log.Lines.Count(line => line.Contains("Collect no data with it", StringComparison.Ordinal) && line.Contains("Fatal", StringComparison.Ordinal));
}
