using Tests.Cdms.Support;

namespace Tests.Cdms.Environments;

/// <summary>The Builder hears of a CDMS once per start, after its queue stands.</summary>
public class AnnounceEnvironmentTests
{
    [Fact]
    public async Task Start_OnceTheBusReceives_AnnouncesTheEnvironmentOnce()
    {
        await using var cdms = await CdmsHost.StartAsync();

        var announced = await cdms.Answers.Announcements.Reader.ReadAsync(TestContext.Current.CancellationToken)
            .AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal((CdmsHost.Environment, "uat", cdms.Clock.GetUtcNow()), (announced.Environment, announced.Kind, announced.AnnouncedAt));
        Assert.Matches(@"^\d+\.\d+\.\d+", announced.SoftwareVersion);
        Assert.True(await cdms.Answers.IsSilentAsync());
        Assert.False(cdms.Answers.Announcements.Reader.TryRead(out _));
    }
}
