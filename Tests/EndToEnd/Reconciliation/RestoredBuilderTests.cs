using System.Net.Http.Json;
using System.Text.Json;
using Runner.Runs;
using Tests.EndToEnd.Releases;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The database of the Builder on PostgreSQL is put back to yesterday: what it has lost comes back from the environment that holds it, to the byte.</summary>
public sealed class RestoredBuilderTests
{
    private const string Service = "builder";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Compare_AfterTheBuilderOfYesterdayWasRestored_TakesBackTheReleaseAndItsVersion()
    {
        await using var system = await RestorableStudy.StartAsync();
        var database = new ServiceBackup(system, Service);
        using (var before = new ReleaseApi(system, RestorableStudy.StudyOid))
            await RestorableStudy.ReleaseAsync(system, before, await RestorableStudy.FormsAsync(system));
        await database.BackUpAsync();
        using (var before = new ReleaseApi(system, RestorableStudy.StudyOid))
            await RestorableStudy.ReleaseAsync(system, before, ["F.VS"], text => RestorableStudy.Amend(text, "Vital signs, amended"));
        var (whole, release, definition) = (await RestorableStudy.InstalledAsync(system), await ManifestOfAsync(system, 2), await GetAsync(system, "forms/F.VS/versions/2"));

        await database.RestoreAsync();
        using var releases = new ReleaseApi(system, RestorableStudy.StudyOid);
        using var reconciliation = new ReconciliationApi(system, "uat");
        var check = await reconciliation.CompareAsync();
        Assert.Equal(["Extra F.VS v2 Open", "Extra release 2 Open"], await reconciliation.FoundAsync(check));

        await reconciliation.RepairAsync(check, "release 2", "The database of yesterday was restored.");
        Assert.Equal("Ready", (await Watch.UntilAsync(() => StateOfAsync(system, 2), state => state == "Ready", Patience, Cancelled)));
        Assert.Equal((release, definition), (await ManifestOfAsync(system, 2), await GetAsync(system, "forms/F.VS/versions/2")));
        Assert.Contains("The database of yesterday was restored.", await GetAsync(system, "forms/F.VS/versions"), StringComparison.Ordinal);
        Assert.Empty(await reconciliation.FoundAsync(await reconciliation.CompareAsync()));
        Assert.Equal(["Extra F.VS v2 Repaired", "Extra release 2 Repaired"], await reconciliation.FoundAsync(check));
        Assert.Equal(whole, await RestorableStudy.InstalledAsync(system));

        // No number is given out twice: what is published now is the third version, in the third release.
        await RestorableStudy.ReleaseAsync(system, releases, ["F.VS"], text => RestorableStudy.Amend(text, "Vital signs, amended again"));
        Assert.Equal("Ready", await StateOfAsync(system, 3));
        var added = Assert.Single((await RestorableStudy.InstalledAsync(system)).Except(whole));
        Assert.StartsWith("F.VS v3 ", added, StringComparison.Ordinal);
        Assert.All(await system.ListDeploymentsAsync(), deployment => Assert.Equal("Installed", deployment.State));
    }

    private static async Task<string?> ManifestOfAsync(StudySystem system, int number) =>
        JsonElement.Parse(await GetAsync(system, $"releases/{number}")).GetProperty("release").GetProperty("manifestHash").GetString();

    /// <summary>Where the release stands in uat; null while the Builder does not know it.</summary>
    private static async Task<string?> StateOfAsync(StudySystem system, int number)
    {
        using var http = system.SignedIn(system.Processes.Builder.Address);
        using var answer = await http.GetAsync(new Uri($"/api/studies/{RestorableStudy.StudyOid}/releases/{number}", UriKind.Relative), Cancelled);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("release").GetProperty("deployments")[0].GetProperty("state").GetString()
            : null;
    }

    private static async Task<string> GetAsync(StudySystem system, string path)
    {
        using var http = system.SignedIn(system.Processes.Builder.Address);
        return await http.GetStringAsync(new Uri($"/api/studies/{RestorableStudy.StudyOid}/{path}", UriKind.Relative), Cancelled);
    }
}
