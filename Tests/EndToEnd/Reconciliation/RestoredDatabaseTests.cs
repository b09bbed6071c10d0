using Runner.Local;
using Tests.EndToEnd.Releases;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The database of a CDMS on PostgreSQL is put back to yesterday, or altered behind its back: reconciliation finds what differs, and mends what can be.</summary>
public sealed class RestoredDatabaseTests
{
    private const string Study = "HRX118-201";
    private static readonly string[] FormOids = ["F.IC", "F.DM", "F.IE", "F.MH", "F.VS", "F.LB", "F.SK", "F.EX", "F.AE", "F.CM", "F.DS"];

    [Fact]
    public async Task Compare_AfterTheDatabaseOfYesterdayWasRestored_FindsExactlyWhatIsMissingAndRepairsIt()
    {
        await using var system = await StartAsync();
        using var releases = new ReleaseApi(system, Study);
        using var reconciliation = new ReconciliationApi(system, "uat");
        var database = new CdmsDatabase(system, "uat");
        await ReleaseAsync(system, releases, await FormsAsync(system));
        await database.BackUpAsync();
        await ReleaseAsync(system, releases, ["F.VS"], text => text.Replace("Name=\"Vital signs\" Repeating", "Name=\"Vital signs, amended\" Repeating", StringComparison.Ordinal));
        var whole = await InstalledAsync(system);
        var trail = new CdmsTrail(system, "uat", Study);
        await trail.UntilHeardAsync();
        await trail.AlterAsync();
        Assert.Equal(["RecordChanged", "TriggerMissing"], await trail.FindAsync());

        await database.RestoreAsync();
        // What the copy has not is named; what was altered is as it was. Rows that were sealed after the copy was made may be sealed anew.
        Assert.True(Assert.Single(await trail.FindAsync()) is "TailCut" or "ChainRewritten");
        Assert.Equal(whole.Where(form => !form.StartsWith("F.VS v2", StringComparison.Ordinal)), await InstalledAsync(system));
        var check = await reconciliation.CompareAsync();
        Assert.Equal(["Missing F.VS v2 Open", "Missing release 2 Open"], await reconciliation.FoundAsync(check));

        var done = await reconciliation.RepairAllAsync(check, "The database of yesterday was restored.");
        Assert.Equal((2, 0), (done.GetProperty("repaired").GetInt32(), done.GetProperty("remaining").GetInt32()));
        Assert.Equal("Ready", (await releases.SettleAsync(2, "uat", "Ready")).GetProperty("state").GetString());
        var settled = await system.SettleAsync(await system.ListDeploymentsAsync());
        Assert.All(settled, deployment => Assert.Equal("Installed", deployment.State));
        Assert.Equal(whole, await InstalledAsync(system));

        Assert.Empty(await reconciliation.FoundAsync(await reconciliation.CompareAsync()));
        Assert.Equal(["Missing F.VS v2 Repaired", "Missing release 2 Repaired"], await reconciliation.FoundAsync(check));
        Assert.Contains("The database of yesterday was restored.", await reconciliation.ReportAsync(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AfterBytesWereAlteredInTheDatabase_AlarmsAndRepairsNothing()
    {
        await using var system = await StartAsync();
        using var releases = new ReleaseApi(system, Study);
        using var reconciliation = new ReconciliationApi(system, "uat");
        await ReleaseAsync(system, releases, await FormsAsync(system));
        var before = await HistoriesAsync(system);
        var altered = await new CdmsDatabase(system, "uat").ExecuteAsync(
            """UPDATE "InstalledFormVersion" SET "Definition" = set_byte("Definition", 20, get_byte("Definition", 20) # 1) WHERE "FormOid" = 'F.VS'""");
        Assert.Equal(1, altered);

        var check = await reconciliation.CompareAsync();
        var done = await reconciliation.RepairAllAsync(check, "Whatever can be repaired.");

        Assert.Equal(0, done.GetProperty("repaired").GetInt32());
        Assert.Equal(["Altered F.VS v1 Open"], await reconciliation.FoundAsync(check));
        Assert.Equal(["Altered F.VS v1 Open"], await reconciliation.FoundAsync(await reconciliation.CompareAsync()));
        Assert.Equal(before, await HistoriesAsync(system));
    }

    /// <summary>What every deployment went through. It ends installed; before that it may have been sent more than once, to a CDMS that announced itself late.</summary>
    private static async Task<IReadOnlyList<string>> HistoriesAsync(StudySystem system)
    {
        using var deployments = new DeploymentApi(system);
        List<string> histories = [];
        foreach (var deployment in await system.ListDeploymentsAsync())
        {
            var history = await deployments.HistoryAsync(deployment.FormDeploymentId);
            Assert.Equal("Installed", history[^1].To);
            histories.Add($"{deployment.FormDeploymentId} {string.Join(", ", history)}");
        }

        Assert.Equal(FormOids.Length, histories.Count);
        return [.. histories.Order(StringComparer.Ordinal)];
    }

    private static Task<StudySystem> StartAsync() => StudySystem.StartAsync(options => options with
    {
        Database = LocalDatabase.Postgres,
        Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Audit__HeadInterval"] = "00:00:01" },
    });

    private static async Task<IReadOnlyList<string>> FormsAsync(StudySystem system)
    {
        await ImportAsync(system, text => text);
        return FormOids;
    }

    /// <summary>Publishes the forms and brings the next release to uat, until it is ready there.</summary>
    private static async Task ReleaseAsync(StudySystem system, ReleaseApi releases, IReadOnlyList<string> formOids, Func<string, string>? change = null)
    {
        if (change is not null)
            await ImportAsync(system, change);
        await releases.PublishAsync(formOids);
        var number = await releases.CreateAsync();
        await releases.DeployAsync(number, "uat");
        Assert.Equal("Ready", (await releases.SettleAsync(number, "uat", "Ready")).GetProperty("state").GetString());
    }

    private static async Task ImportAsync(StudySystem system, Func<string, string> change)
    {
        var file = Path.Combine(system.Folder, "study.xml");
        await File.WriteAllTextAsync(file, change(await File.ReadAllTextAsync(SampleStudy.File, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        using var builder = system.Builder();
        await builder.ImportAsync(file, TestContext.Current.CancellationToken);
    }

    private static async Task<IReadOnlyList<string>> InstalledAsync(StudySystem system) =>
        [.. (await system.ListInstalledAsync()).Select(form => FormattableString.Invariant($"{form.FormOid} v{form.Version} {form.ContentHash}")).Order(StringComparer.Ordinal)];
}
