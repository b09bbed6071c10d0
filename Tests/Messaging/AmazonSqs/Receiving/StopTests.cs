using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record CopyForm(int Number);

public sealed class StopTests
{
    [Fact]
    public async Task Stop_WithPrefetchedMessages_ShowsAtOnceWhatDidNotStart()
    {
        const int sent = 25;
        var (entered, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var consumed = 0;
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            (endpoint.PrefetchCount, endpoint.ConcurrentMessageLimit) = (16, 2);
            endpoint.Handler<CopyForm>(async _ =>
            {
                Interlocked.Increment(ref consumed);
                entered.TrySetResult();
                await mayEnd.Task;
            });
        }));
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));
        await Task.WhenAll(Enumerable.Range(0, sent).Select(number => endpoint.Send(new CopyForm(number))));
        await entered.Task.WaitAsync(TestBus.Patience);

        var stopping = bus.StopAsync();
        mayEnd.SetResult();
        await stopping;

        var (waiting, inFlight, _) = await (await RawQueue.OpenAsync(name)).CountAsync();
        Assert.Equal(0, inFlight);
        Assert.Equal(sent - consumed, waiting);
        Assert.True(consumed < sent);
    }

    [Fact]
    public async Task Stop_AmidAConsumer_LetsItEnd()
    {
        var (entered, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        var hasEnded = false;
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
            endpoint.Handler<CopyForm>(async _ =>
            {
                entered.TrySetResult();
                await mayEnd.Task;
                hasEnded = true;
            })));
        await bus.Bus.Publish(new CopyForm(1));
        await entered.Task.WaitAsync(TestBus.Patience);

        var stopping = bus.StopAsync();
        Assert.False(stopping.IsCompleted);
        mayEnd.SetResult();
        await stopping;

        Assert.True(hasEnded);
        Assert.Equal((0, 0, 0), await (await RawQueue.OpenAsync(name)).CountAsync());
    }

    [Fact]
    public async Task Start_AfterAStop_ReceivesAgain()
    {
        var received = new Receipt<CopyForm>();
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
            sqs.ReceiveEndpoint(Names.Unique("q"), endpoint => endpoint.Handler<CopyForm>(received.HandleAsync)));
        using var patience = new CancellationTokenSource(TestBus.Patience);

        await bus.Bus.StopAsync(patience.Token);
        await bus.Bus.StartAsync(patience.Token);
        await bus.Bus.Publish(new CopyForm(1), patience.Token);

        await received.Complete;
    }
}
