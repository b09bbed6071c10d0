using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving.Stops;

/// <summary>A stop strands no message. The visibility time-out is 10 minutes: whatever a stop left in flight would be seen by no receive of these tests.</summary>
public sealed class StopUnderLoadTests
{
    private const int Stops = 50;
    private const int Prefetched = 30;
    private const int ConsumedBetweenStops = 20;
    private static readonly Dictionary<string, string> LongInvisible = new(StringComparer.Ordinal) { ["VisibilityTimeout"] = "600" };

    // With fewer turns than messages that are held, what waits for one is shown again; with a turn for each, nothing is.
    [Theory]
    [InlineData(3, Stops)]
    [InlineData(Prefetched, Stops / 2)]
    public async Task Stop_UnderLoadManyTimes_LeavesNothingInFlight(int atOnce, int stops)
    {
        var name = Names.Unique("q");
        var queue = await RawQueue.CreateAsync(name, LongInvisible);
        using var load = new SteadyLoad(ahead: 60);
        await using var sender = await TestBus.StartAsync();
        await using var receiver = await StartReceiverAsync(name, load.HandleAsync, atOnce, waitSeconds: 1);
        var sending = load.SendAsync(await sender.Bus.GetSendEndpoint(new Uri($"queue:{name}")));

        for (var stop = 1; stop <= stops; stop++)
        {
            await load.ReachAsync(load.Count + (stop % ConsumedBetweenStops) + 1);
            using var patience = new CancellationTokenSource(TestBus.Patience);
            await receiver.Bus.StopAsync(patience.Token);
            Assert.Equal((stop, 0), (stop, (await queue.CountAsync()).InFlight));
            await receiver.Bus.StartAsync(patience.Token);
        }

        load.End();
        var sent = await sending;
        await load.ReachAsync(sent);
        await receiver.StopAsync();
        Assert.Equal((0, 0, 0), await queue.CountAsync());
        Assert.Equal(sent, load.Consumed.Count);
        Assert.All(load.Consumed, message => Assert.Equal(1, message.Value));
        if (atOnce == Prefetched)
            Assert.Equal(0, load.Redelivered);
        else
            Assert.NotEqual(0, load.Redelivered);
    }

    [Fact]
    public async Task Stop_WhileALongPollWaits_ConsumesWhatThePollBringsOrLeavesItUntouched()
    {
        var name = Names.Unique("q");
        var queue = await RawQueue.CreateAsync(name, LongInvisible);
        using var load = new SteadyLoad(ahead: 2);
        await using var sender = await TestBus.StartAsync();
        await using var receiver = await StartReceiverAsync(name, load.HandleAsync, Prefetched, waitSeconds: 20);
        var endpoint = await sender.Bus.GetSendEndpoint(new Uri($"queue:{name}"));
        await endpoint.Send(new ShelveForm(1), TestContext.Current.CancellationToken);
        await load.ReachAsync(1);

        // The second is sent while the endpoint stops, into the poll that is still out.
        var stopping = receiver.StopAsync();
        await endpoint.Send(new ShelveForm(2), TestContext.Current.CancellationToken);
        await stopping;

        var (waiting, inFlight, _) = await queue.CountAsync();
        Assert.Equal(0, inFlight);
        Assert.Equal(2, waiting + load.Count);
        Assert.All(await queue.ReceiveAsync(waiting + 1, waitSeconds: 0), left => Assert.Equal("1", left.Attributes["ApproximateReceiveCount"]));
    }

    private static Task<TestBus> StartReceiverAsync(string queue, MessageHandler<ShelveForm> handler, int atOnce, int waitSeconds) => TestBus.StartAsync(
        configure: (_, sqs) => sqs.ReceiveEndpoint(queue, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            (endpoint.PrefetchCount, endpoint.ConcurrentMessageLimit) = (Prefetched, atOnce);
            endpoint.Handler(handler);
        }),
        options: new TestBusOptions { Configuration = new() { ["Messaging:AmazonSqs:ReceiveWaitSeconds"] = $"{waitSeconds}" } });
}
