using Reliability.Counting;
using Tests.Support;

namespace Tests.EndToEnd;

public sealed class QueueProbeTests
{
    [Fact]
    public async Task Count_OfAReceivedMessage_IsInFlight()
    {
        var emulator = await Emulator.SharedAsync();
        using var probe = new QueueProbe(emulator.ServiceUrl);
        var queue = Names.Unique("q");
        await probe.CreateAsync(queue, TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);
        await probe.SendAsync(queue, "one", TestContext.Current.CancellationToken);
        await probe.SendAsync(queue, "two", TestContext.Current.CancellationToken);
        Assert.Equal(new QueueContent(2, 0, 0), await probe.CountAsync(queue, TestContext.Current.CancellationToken));

        await probe.ReceiveAsync(queue, waitSeconds: 1, TestContext.Current.CancellationToken);

        Assert.Equal(new QueueContent(0, 2, 0), await probe.CountAsync(queue, TestContext.Current.CancellationToken));
    }
}
