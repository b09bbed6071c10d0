using Tests.EndToEnd.Releases;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The database of a CDMS on PostgreSQL is put back to yesterday, or altered behind its back: reconciliation finds what differs, and mends what can be.</summary>
public sealed class RestoredDatabaseTests
{
    [Fact]
    public async Task Compare_AfterTheDatabaseOfYesterdayWasRestored_FindsExactlyWhatIsMissingAndRepairsIt()
    {
        await using var system = await RestorableStudy.StartAsync();
        using var releases = new ReleaseApi(system, RestorableStudy.StudyOid);
        using var reconciliation = new ReconciliationApi(system, "uat");
        var database = new ServiceBackup(system, "cdms-uat");
        await RestorableStudy.ReleaseAsync(system, releases, await RestorableStudy.FormsAsync(system));
        await database.BackUpAsync();
        await RestorableStudy.ReleaseAsync(system, releases, ["F.VS"], text => RestorableStudy.Amend(text, "Vital signs, amended"));
        var whole = await RestorableStudy.InstalledAsync(system);
        var trail = new CdmsTrail(system, "uat", RestorableStudy.StudyOid);
        await trail.UntilHeardAsync();
        await trail.AlterAsync();
        Assert.Equal(["RecordChanged", "TriggerMissing"], await trail.FindAsync());

        await database.RestoreAsync();
        // What the copy has not is named; what was altered is as it was. Rows that were sealed after the copy was made may be sealed anew.
        Assert.True(Assert.Single(await trail.FindAsync()) is "TailCut" or "ChainRewritten");
        Assert.Equal(whole.Where(form => !form.StartsWith("F.VS v2", StringComparison.Ordinal)), await RestorableStudy.InstalledAsync(system));
        var check = await reconciliation.CompareAsync();
        Assert.Equal(["Missing F.VS v2 Open", "Missing release 2 Open"], await reconciliation.FoundAsync(check));

        var done = await reconciliation.RepairAllAsync(check, "The database of yesterday was restored.");
        Assert.Equal((2, 0), (done.GetProperty("repaired").GetInt32(), done.GetProperty("remaining").GetInt32()));
        Assert.Equal("Ready", (await releases.SettleAsync(2, "uat", "Ready")).GetProperty("state").GetString());
        var settled = await system.SettleAsync(await system.ListDeploymentsAsync());
        Assert.All(settled, deployment => Assert.Equal("Installed", deployment.State));
        Assert.Equal(whole, await RestorableStudy.InstalledAsync(system));

        Assert.Empty(await reconciliation.FoundAsync(await reconciliation.CompareAsync()));
        Assert.Equal(["Missing F.VS v2 Repaired", "Missing release 2 Repaired"], await reconciliation.FoundAsync(check));
        Assert.Contains("The database of yesterday was restored.", await reconciliation.ReportAsync(check), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AfterBytesWereAlteredInTheDatabase_AlarmsAndRepairsNothing()
    {
        await using var system = await RestorableStudy.StartAsync();
        using var releases = new ReleaseApi(system, RestorableStudy.StudyOid);
        using var reconciliation = new ReconciliationApi(system, "uat");
        await RestorableStudy.ReleaseAsync(system, releases, await RestorableStudy.FormsAsync(system));
        var altered = await new ServiceBackup(system, "cdms-uat").ExecuteAsync(
            """UPDATE "InstalledFormVersion" SET "Definition" = set_byte("Definition", 20, get_byte("Definition", 20) # 1) WHERE "FormOid" = 'F.VS'""");
        Assert.Equal(1, altered);

        var check = await reconciliation.CompareAsync();
        var done = await reconciliation.RepairAllAsync(check, "Whatever can be repaired.");

        Assert.Equal(0, done.GetProperty("repaired").GetInt32());
        Assert.Equal(["Altered F.VS v1 Open"], await reconciliation.FoundAsync(check));
        Assert.Equal(["Altered F.VS v1 Open"], await reconciliation.FoundAsync(await reconciliation.CompareAsync()));
        using var deployments = new DeploymentApi(system);
        foreach (var deployment in await system.SettleAsync(await system.ListDeploymentsAsync()))
        {
            var history = await deployments.HistoryAsync(deployment.FormDeploymentId);
            Assert.Equal("Installed", history[^1].To);
            // It may have been sent more than once, to a CDMS that announced itself late; nothing of it is a repair.
            Assert.All(history, entry => Assert.True(entry.Attempt == 1 && entry.Cause is not ("lost-there" or "reconciled"), $"{entry}"));
        }
    }
}
