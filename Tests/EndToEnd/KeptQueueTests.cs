using Reliability.Counting;
using Tests.Support;

namespace Tests.EndToEnd;

/// <summary>The emulator that keeps its messages on disk does with them what SQS does.</summary>
public sealed class KeptQueueTests
{
    [Fact]
    public async Task ChangeVisibility_ToZero_ShowsTheMessageAtOnceAndAfterARestart()
    {
        using var folder = new TemporaryFolder();
        var first = await Emulator.StartAsync(dataFolder: folder.FullPath, cancellationToken: TestContext.Current.CancellationToken);
        await using (first)
        {
            using var probe = new QueueProbe(first.ServiceUrl);
            await probe.CreateAsync("kept", TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);
            await probe.SendAsync("kept", "shown again", TestContext.Current.CancellationToken);
            await probe.ShowAsync("kept", Assert.Single(await probe.ReceiveAsync("kept", waitSeconds: 1, TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
            Assert.Equal(new QueueContent(1, 0, 0), await probe.CountAsync("kept", TestContext.Current.CancellationToken));
        }

        await using var second = await Emulator.StartAsync(dataFolder: folder.FullPath, cancellationToken: TestContext.Current.CancellationToken);
        using var later = new QueueProbe(second.ServiceUrl);
        Assert.Equal("shown again", Assert.Single(await later.ReceiveAsync("kept", waitSeconds: 1, TestContext.Current.CancellationToken)).Body);
    }
}
