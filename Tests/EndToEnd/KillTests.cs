using Runner.Api;
using Runner.Local;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>SIGKILL amid a study of 22 forms.</summary>
public sealed class KillTests
{
    private const int Rounds = 5;
    private const string Forms22 = "odm13/cdash-ecrf-22-forms.xml";

    [Theory]
    [InlineData(LocalDatabase.Sqlite)]
    [InlineData(LocalDatabase.Postgres)]
    public Task Kill_OfTheBuilderAmidAStudy_LosesAndDoublesNothing(LocalDatabase database) =>
        KillAmidAsync(database, system => system.Processes.Builder.KillAsync(), system => system.Processes.StartBuilderAsync(TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(LocalDatabase.Sqlite)]
    [InlineData(LocalDatabase.Postgres)]
    public Task Kill_OfTheCdmsAmidAStudy_LosesAndDoublesNothing(LocalDatabase database) =>
        KillAmidAsync(database, system => system.Processes.Cdms("uat").KillAsync(), system => system.Processes.StartCdmsAsync("uat", TestContext.Current.CancellationToken));

    private static async Task KillAmidAsync(LocalDatabase database, Func<StudySystem, Task> kill, Func<StudySystem, Task> startAgain)
    {
        var file = Corpus.Find(Forms22);
        await using var system = await StudySystem.StartAsync(options => options with { Database = database });

        // A round counts only if something was unsettled at the kill; one that does is enough here.
        for (var round = 1; round <= Rounds; round++)
        {
            var study = SampleStudy.Renamed(system.Folder, FormattableString.Invariant($"KILL.{round}"), file);
            var started = await system.DeployAsync(study);
            await kill(system);
            await startAgain(system);
            var wasAmid = (await system.ListDeploymentsAsync()).Any(deployment => !deployment.IsSettled);

            Assert.Equal(22, started.Count);
            await Expect.AllInstalledOnceAsync(system, await system.SettleAsync(started));
            if (wasAmid || await WasSettledByRestartAsync(system, started))
                return;
        }

        Assert.Fail($"Everything had settled before the kill in each of {Rounds} rounds: nothing was tested.");
    }

    // Once the service is ready again the rest may have settled already; the history then tells an answer after the kill.
    private static async Task<bool> WasSettledByRestartAsync(StudySystem system, IReadOnlyList<Deployment> started)
    {
        using var api = new DeploymentApi(system);
        foreach (var deployment in started)
        {
            if ((await api.HistoryAsync(deployment.FormDeploymentId)).Any(entry => entry.Cause == "sent-again"))
                return true;
        }

        return false;
    }
}
