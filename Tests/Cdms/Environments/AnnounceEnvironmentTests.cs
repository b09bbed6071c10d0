using Tests.Cdms.Support;

namespace Tests.Cdms.Environments;

/// <summary>The Builder hears of a CDMS at each start, after its queue stands, and once more when filters stand.</summary>
public class AnnounceEnvironmentTests
{
    [Fact]
    public async Task Start_OnceTheBusReceives_AnnouncesTheEnvironmentOnce()
    {
        await using var cdms = await CdmsHost.StartAsync();

        var announced = await NextAsync(cdms);

        Assert.Equal((CdmsHost.Environment, "uat", cdms.Clock.GetUtcNow()), (announced.Environment, announced.Kind, announced.AnnouncedAt));
        Assert.Matches(@"^\d+\.\d+\.\d+", announced.SoftwareVersion);
        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.False(cdms.Answers.Announcements.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Start_WhenTheFilterPolicySurelyStands_AnnouncesTheEnvironmentOnceMore()
    {
        await using var cdms = await CdmsHost.StartAsync();
        await NextAsync(cdms);

        var pause = await cdms.Clock.AdvanceToLongTimerAsync();
        var again = await NextAsync(cdms);

        Assert.InRange(pause, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(20));
        Assert.Equal((CdmsHost.Environment, cdms.Clock.GetUtcNow()), (again.Environment, again.AnnouncedAt));
    }

    private static Task<Contracts.EnvironmentAnnounced> NextAsync(CdmsHost cdms) =>
        cdms.Answers.Announcements.Reader.ReadAsync(TestContext.Current.CancellationToken)
            .AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
