namespace Tests.EndToEnd;

/// <summary>A part that is away delays a deployment and loses nothing.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task Deploy_BeforeTheCdmsEverStarted_ArrivesWhenItStarts()
    {
        await using var system = await StudySystem.PrepareAsync();
        await system.Processes.StartBuilderAsync(TestContext.Current.CancellationToken);

        var started = await system.DeployAsync(SampleStudy.File);
        Assert.All(started, deployment => Assert.Equal("Published", deployment.State));
        await system.Processes.StartCdmsAsync("uat", TestContext.Current.CancellationToken);

        await Expect.AllInstalledOnceAsync(system, await system.SettleAsync(started));
    }

    [Fact]
    public async Task Deploy_WhileTheCdmsIsStopped_ArrivesWhenItStartsAgain()
    {
        await using var system = await StudySystem.StartAsync();
        await system.Processes.Cdms("uat").DisposeAsync();

        var started = await system.DeployAsync(SampleStudy.File);
        await system.Processes.StartCdmsAsync("uat", TestContext.Current.CancellationToken);

        await Expect.AllInstalledOnceAsync(system, await system.SettleAsync(started));
    }

    [Fact]
    public async Task Deploy_WithTwoEnvironments_ReachesOnlyTheOneThatWasNamed()
    {
        await using var system = await StudySystem.StartAsync(options => options with { Environments = ["uat", "training"] });

        var toTraining = await system.SettleAsync(await system.DeployAsync(SampleStudy.File, "training"), "training");
        await Expect.AllInstalledOnceAsync(system, toTraining, "training");
        Assert.Empty(await system.ListInstalledAsync());

        var toUat = await system.SettleAsync(await system.DeployAsync(SampleStudy.Renamed(system.Folder, "OTHER")));
        await Expect.AllInstalledOnceAsync(system, toUat);
        Assert.DoesNotContain(await system.ListInstalledAsync("training"), form => form.StudyOid == "OTHER");
    }
}
