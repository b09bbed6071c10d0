using System.Text.Json;
using Reliability.Counting;
using Runner.Api;
using Runner.Processes;
using Runner.Runs;
using Tests.EndToEnd.Releases;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>The broker is well, and deployments wait or fail all the same.</summary>
[Collection<DrillCollection>]
public sealed class DeliveryDrillTests(DrillSystem drill)
{
    private StudySystem System => drill.System;

    private OperatorView Operator => drill.Operator;

    private ServiceProcess Cdms => System.Processes.Cdms("uat");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cdms_StoppedWhileDeploymentsWait_IsSeenAtTheBuilderAndByDoctor()
    {
        await Operator.SilentAsync("DeploymentsWaiting", "uat", 1);
        await Operator.SilentAsync("DeploymentsFailing", "uat");

        await Cdms.DisposeAsync();
        var started = await System.DeployAsync(SampleStudy.Renamed(System.Folder, "DRILL-STOPPED"));
        await Operator.RaisedAsync("DeploymentsWaiting", "uat", 1);
        await Operator.RaisedAsync("DeploymentsFailing", "uat");
        Assert.Contains("DRILL-STOPPED F.DM Overdue", await BoardAsync("DRILL-STOPPED"));
        await OperatorView.DoctorFindsAsync(System.Processes.CdmsStart("uat"), "messages wait in cdms-uat, and nobody takes them", "QueueBacklog");

        await drill.StartCdmsAsync();
        await UntilInstalledAsync(started);
        await Operator.SilentAsync("DeploymentsWaiting", "uat", 1);
        await Operator.SilentAsync("DeploymentsFailing", "uat");
    }

    [Fact]
    public async Task Database_OfTheCdmsHeldByAnother_LetsMessagesWaitUntilItIsFree()
    {
        await Operator.SilentAsync("QueueBacklog", "cdms-uat", 1);

        IReadOnlyList<Deployment> started;
        await using (await SqliteFile.LockAsync(System, "cdms-uat"))
        {
            started = await System.DeployAsync(await LargeStudy.WriteAsync(System.Folder, isBroken: false));
            await Operator.RaisedAsync("QueueBacklog", "cdms-uat", 1);
        }

        await UntilInstalledAsync(started);
        await Operator.SilentAsync("QueueBacklog", "cdms-uat", 1);
    }

    [Fact]
    public async Task Definition_GoneFromTheStore_FailsWithItsReasonAndARetryWritesItAnew()
    {
        IReadOnlyList<Deployment> started;
        // Paused, not stopped: a CDMS that starts announces itself, and the Builder writes everything anew that it sends again.
        await using (await Paused.BeginAsync(Cdms))
        {
            started = await System.DeployAsync(SampleStudy.Renamed(System.Folder, "DRILL-STORE"));
            await SentAsync();
            Directory.Delete(Path.Combine(System.Folder, "claim-check"), recursive: true);
        }

        using var operators = new FailedMessagesApi(System);
        Assert.InRange(await operators.CountAsync(count => count >= started.Count), started.Count, int.MaxValue);
        Assert.All(await operators.ListAsync(), message => Assert.StartsWith("The message data was not found", message.Reason, StringComparison.Ordinal));
        await Operator.RaisedAsync("MessagesFailed", "cdms");
        await Operator.RaisedAsync("DeploymentsFailing", "uat");
        await OperatorView.DoctorFindsAsync(System.Processes.CdmsStart("uat"), "failed messages", "MessagesFailed");
        Assert.Contains("DRILL-STORE F.DM Failed", await BoardAsync("DRILL-STORE"));

        using var deployments = new DeploymentApi(System);
        foreach (var deployment in started)
            await deployments.RetryAsync(deployment.FormDeploymentId);
        await UntilInstalledAsync(started);
        await operators.ArchiveAllAsync("Sent again from the board.");
        await Operator.SilentAsync("MessagesFailed", "cdms");
        await Operator.SilentAsync("DeploymentsFailing", "uat");
        await OperatorView.DoctorIsContentAsync(System.Processes.CdmsStart("uat"));
    }

    [Fact]
    public async Task Version_RejectedAndItsReleaseBlocked_AreSettledByTheNextOfBoth()
    {
        using var releases = new ReleaseApi(System, RejectedStudy.StudyOid);
        await ImportAsync(RejectedStudy.Write(System.Folder, isBroken: true));
        await releases.PublishAsync(RejectedStudy.FormOid);
        var first = await releases.CreateAsync();
        await releases.DeployAsync(first, "uat");
        var blocked = await releases.SettleAsync(first, "uat", "Blocked");
        Assert.Contains("I.NOWHERE", Assert.Single(blocked.GetProperty("problems").EnumerateArray()).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains($"{RejectedStudy.StudyOid} {RejectedStudy.FormOid} Rejected", await BoardAsync(RejectedStudy.StudyOid));
        await Operator.RaisedAsync("DeploymentsFailing", "uat");

        await ImportAsync(RejectedStudy.Write(System.Folder, isBroken: false));
        await releases.PublishAsync(RejectedStudy.FormOid);
        var second = await releases.CreateAsync();
        await releases.DeployAsync(second, "uat");
        await releases.SettleAsync(second, "uat", "Ready");
        await Operator.SilentAsync("DeploymentsFailing", "uat");
    }

    private async Task UntilInstalledAsync(IReadOnlyList<Deployment> started)
    {
        using var operators = new FailedMessagesApi(System);
        await Expect.AllInstalledOnceAsync(System, await operators.UntilInstalledAsync(started));
    }

    /// <summary>Until all that the Builder published has left its outbox.</summary>
    private async Task SentAsync() => Assert.Equal(0, await Watch.UntilAsync(
        () => ServiceDatabase.Of(System.Processes, "builder").CountAsync("""SELECT COUNT(*) FROM "OutboxMessage" """, Cancel), left => left == 0, TimeSpan.FromMinutes(1), Cancel));

    private async Task ImportAsync(string file)
    {
        using var builder = System.Builder();
        await builder.ImportAsync(file, Cancel);
    }

    /// <summary>Study, form and state of each cell of a board.</summary>
    private async Task<IReadOnlyList<string>> BoardAsync(string studyOid)
    {
        using var http = System.SignedIn(System.Processes.Builder.Address);
        using var board = JsonDocument.Parse(await http.GetStringAsync(new Uri($"/api/studies/{studyOid}/board", UriKind.Relative), Cancel));
        return [.. board.RootElement.GetProperty("forms").EnumerateArray().SelectMany(form => form.GetProperty("cells").EnumerateArray().Select(cell => $"{studyOid} {form.GetProperty("formOid")} {cell.GetProperty("state")}"))];
    }
}
