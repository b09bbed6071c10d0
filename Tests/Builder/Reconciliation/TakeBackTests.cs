using System.Net;
using Contracts;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using Tests.Builder.StudyReleases;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Reconciliation;

/// <summary>A Builder whose database was restored takes back what environments still hold.</summary>
public sealed class TakeBackTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Repair_OfALostRelease_TakesItBackWithItsFormsToTheByte(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var lost = await Lost.TakeAwayAsync(host);
        var check = await host.CompareAsync(client, there => lost.Inventory with { RequestId = there.RequestId });
        Assert.Equal(["Extra FormVersion Open", "Extra FormVersion Open", "Extra Release Open"], await client.FoundAsync(check));

        await (await client.PostJsonAsync($"{ReconciliationCalls.PathOf(check, (await client.DifferencesAsync(check))[2])}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);
        await lost.GiveBackAsync(host, formOid: null);
        Assert.Equal(["Extra FormVersion Repairing", "Extra FormVersion Repairing", "Extra Release Repairing"], await client.FoundAsync(check));
        await lost.GiveBackAsync(host, "F.2");
        await lost.GiveBackAsync(host, formOid: null);
        Assert.Equal(0, await host.ReadAsync(db => db.StudyReleases.CountAsync()));
        await lost.GiveBackAsync(host, "F.1");
        await lost.GiveBackAsync(host, formOid: null);
        // The answers of questions that were asked once too often.
        await lost.GiveBackAsync(host, "F.1");
        await lost.GiveBackAsync(host, formOid: null);

        Assert.Equal(3, host.Cdms.AllOf<FrozenContentRequested>().DistinctBy(asked => (asked.Message.FormOid, asked.Message.Number)).Count());
        var version = await host.ReadAsync(db => db.FormVersions.Include(row => row.FormDef).SingleAsync(row => row.FormDef.FormOid == "F.1"));
        Assert.Equal(lost.Versions["F.1"].Definition, version.Definition);
        Assert.Equal((lost.Versions["F.1"].ContentHash, lost.Versions["F.1"].Name, lost.Versions["F.1"].ItemCount, 1, ApiClient.Name),
            (version.ContentHash, version.Name, version.ItemCount, version.FormDef.LatestVersion, version.PublishedBy));
        Assert.Contains("The backup of yesterday was restored.", version.ChangeReason, StringComparison.Ordinal);
        var release = await host.ReadAsync(db => db.StudyReleases.Include(row => row.Forms).SingleAsync());
        Assert.Equal(lost.Release.Manifest, release.Manifest);
        Assert.Equal((lost.Release.ReleaseId, lost.Release.ManifestHash, 2), (release.ReleaseId, release.ManifestHash, release.Forms.Count));
        Assert.Equal(lost.Inventory.FormVersions[0].FormDeploymentId, (await host.DeploymentOfAsync("F.1")).CorrelationId);
        Assert.Equal("Ready", (await client.DeploymentAsync()).Text("state"));

        host.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Empty(await client.FoundAsync(await host.CompareAsync(client, there => there)));
        Assert.Equal(["Extra FormVersion Repaired", "Extra FormVersion Repaired", "Extra Release Repaired"], await client.FoundAsync(check));
        // The numbers that came back are given out no more; an unchanged draft is still the version that stands.
        Assert.Equal(1, (await (await client.PublishAsync("F.1")).JsonAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Hear_ContentThatNobodyAskedFor_OrThatIsNotWhatWasReported_MakesNoVersion(DatabaseProvider provider)
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync(provider);
        using var client = host.CreateClient();
        var lost = await Lost.TakeAwayAsync(host);
        var check = await host.CompareAsync(client, there => lost.Inventory with { RequestId = there.RequestId });
        var answer = lost.Answer("F.1");

        await host.HearAsync(answer);
        Assert.Equal(0, await host.ReadAsync(db => db.FormVersions.CountAsync()));
        await RepairAsync(client, check, 0);
        await host.HearAsync(answer with { ContentHash = lost.Versions["F.2"].ContentHash });
        await host.HearAsync(answer with { Content = Lost.Pack(lost.Versions["F.2"].Definition) });

        var difference = (await client.DifferencesAsync(check))[0];
        Assert.Equal(("Overtaken", "cdms:uat"), (difference.Text("state"), difference.Text("decidedBy")));
        Assert.Contains("is not what it had reported", difference.Text("note"), StringComparison.Ordinal);
        // What was decided is decided: the right bytes come too late, and the next comparison finds it anew.
        await host.HearAsync(answer);
        Assert.Equal(0, await host.ReadAsync(db => db.FormVersions.CountAsync()));
    }

    [Fact]
    public async Task Hear_ThatTheEnvironmentHoldsItNoMore_SaysSoAtTheFormAndAtTheReleaseThatNeedsIt()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var lost = await Lost.TakeAwayAsync(host);
        var check = await host.CompareAsync(client, there => lost.Inventory with { RequestId = there.RequestId });
        await RepairAsync(client, check, 2);
        await lost.GiveBackAsync(host, formOid: null);

        await host.HearAsync(lost.Answer("F.1") with { Content = null });
        await lost.GiveBackAsync(host, formOid: null);

        var found = await client.DifferencesAsync(check);
        Assert.Equal(["Overtaken", "Repairing", "Overtaken"], found.Select(difference => difference.Text("state")));
        Assert.Contains("does not hold it", found[0].Text("note"), StringComparison.Ordinal);
        Assert.Contains("The release needs version 1 of 'F.1', which is Overtaken", found[2].Text("note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RepairAll_AndAnAutomaticPolicy_LeaveItToAPersonToTakeBackOneByOne()
    {
        var log = new LogCapture(new ScrubbedFormatter());
        await using var host = await ReconciliationCalls.StartInstalledAsync(DatabaseProvider.Sqlite, log, ("Reconciliation:Repair:Extra", "Automatic"));
        using var client = host.CreateClient();
        var lost = await Lost.TakeAwayAsync(host);
        var check = await host.CompareAsync(client, there => lost.Inventory with { RequestId = there.RequestId });

        await host.SweepAsync();
        var done = await (await client.PostJsonAsync($"{check}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal((0, 0), (done.GetProperty("repaired").GetInt32(), done.GetProperty("remaining").GetInt32()));
        Assert.Equal(["Extra FormVersion Open", "Extra FormVersion Open", "Extra Release Open"], await client.FoundAsync(check));
        Assert.Equal(3, (await client.ReadAsync(check)).GetProperty("reconciliation").GetProperty("alarms").GetInt32());
        Assert.Equal(3, log.Lines.Count(line => line.Contains("\"Id\":2701", StringComparison.Ordinal)));

        // Who acknowledged it before knowing what it was may still take it back.
        var path = ReconciliationCalls.PathOf(check, (await client.DifferencesAsync(check))[0]);
        await (await client.PostJsonAsync($"{path}/acknowledgement", """{"note":"Whatever it is."}""")).JsonAsync(HttpStatusCode.OK);
        await RepairAsync(client, check, 0);
        await lost.GiveBackAsync(host, "F.1");
        Assert.Equal(1, await host.ReadAsync(db => db.FormVersions.CountAsync()));
    }

    [Fact]
    public async Task Repair_WhereTheNumberIsTakenOrTheFormUnknown_SaysWhatToDo()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var lost = await Lost.TakeAwayAsync(host);
        var check = await host.CompareAsync(client, there => lost.Inventory with
        {
            RequestId = there.RequestId, FormVersions = [lost.Inventory.FormVersions[0], lost.Inventory.FormVersions[1] with { FormOid = "F.9" }], Releases = [lost.Inventory.Releases[0] with { StudyOid = "S.9" }],
        });
        await client.ImportAsync(OdmFiles.Study(formOids: ["F.1", "F.2"]).Replace("Name=\"", "Name=\"New ", StringComparison.Ordinal));
        await (await client.PublishAsync("F.1")).JsonAsync(HttpStatusCode.Created);

        Assert.Contains("publish the next version", await RefusedAsync(client, check, 0), StringComparison.Ordinal);
        Assert.Contains("has no form 'F.9' here", await RefusedAsync(client, check, 1), StringComparison.Ordinal);
        Assert.Contains("There is no study 'S.9' here", await RefusedAsync(client, check, 2), StringComparison.Ordinal);
        Assert.All(await client.FoundAsync(check), found => Assert.EndsWith("Open", found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_AnotherEnvironmentThatHoldsTheSame_RecordsItsDeploymentAndEndsItsAlarm()
    {
        await using var host = await ReconciliationCalls.StartInstalledAsync();
        using var client = host.CreateClient();
        var lost = await Lost.TakeAwayAsync(host);
        var check = await host.CompareAsync(client, there => lost.Inventory with { RequestId = there.RequestId });
        var other = await CompareOtherAsync();
        Assert.Equal(["Extra FormVersion Open"], await client.FoundAsync(other));
        await RepairAsync(client, check, 0);
        await lost.GiveBackAsync(host, "F.1");

        var again = await CompareOtherAsync();

        Assert.Equal("RecordDeployment", Assert.Single(await client.DifferencesAsync(again)).Text("repair"));
        Assert.Equal(["Extra FormVersion Overtaken"], await client.FoundAsync(other));

        async Task<string> CompareOtherAsync()
        {
            const string Environment = "uat-2";
            var asked = await client.PostJsonAsync($"/api/environments/{Environment}/reconciliations", "");
            var path = asked.Headers.Location!.ToString();
            await host.HearAsync(lost.Inventory with
            {
                RequestId = ReconciliationCalls.IdOf(path), Environment = Environment, FormVersions = [lost.Inventory.FormVersions[0] with { FormDeploymentId = Guid.NewGuid() }], Releases = [],
            });
            return path;
        }
    }

    private static async Task<string> RefusedAsync(HttpClient client, string check, int index)
    {
        var answer = await client.PostJsonAsync($"{ReconciliationCalls.PathOf(check, (await client.DifferencesAsync(check))[index])}/repair", ReconciliationCalls.Reason);
        return (await answer.ProblemAsync(HttpStatusCode.Conflict, "repair-not-possible")).GetRawText();
    }

    private static async Task RepairAsync(HttpClient client, string check, int index) =>
        await (await client.PostJsonAsync($"{ReconciliationCalls.PathOf(check, (await client.DifferencesAsync(check))[index])}/repair", ReconciliationCalls.Reason)).JsonAsync(HttpStatusCode.OK);
}
