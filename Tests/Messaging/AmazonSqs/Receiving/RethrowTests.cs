using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record PrintForm(string FormOid);

public sealed class RethrowTests
{
    [Fact]
    public async Task Consume_ThatFailsWithoutAnErrorPipe_ComesAgainAsRedelivered()
    {
        var received = new Receipt<PrintForm>(expected: 2);
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            endpoint.RethrowFaultedMessages();
            endpoint.RedeliverVisibilityTimeout = 0;
            endpoint.Handler<PrintForm>(async context =>
            {
                await received.HandleAsync(context);
                if (!context.ReceiveContext.Redelivered)
                    throw new InvalidOperationException("not yet");
            });
        }));

        await bus.Bus.Publish(new PrintForm("F.DM"));

        await received.Complete;
        Assert.Equal([false, true], received.Contexts.Select(context => context.ReceiveContext.Redelivered));
        Assert.False(await RawQueue.ExistsAsync($"{name}_error"));
    }

    [Fact]
    public async Task ConcurrentMessageLimit_UnderLoad_IsHeld()
    {
        var received = new Receipt<PrintForm>(expected: 30);
        var (running, most) = (0, 0);
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(Names.Unique("q"), endpoint =>
        {
            (endpoint.PrefetchCount, endpoint.ConcurrentMessageLimit) = (30, 3);
            endpoint.Handler<PrintForm>(async context =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                await received.HandleAsync(context);
            });
        }));

        await Task.WhenAll(Enumerable.Range(0, 30).Select(number => bus.Bus.Publish(new PrintForm($"F{number}"))));

        await received.Complete;
        Assert.InRange(most, 1, 3);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var known = Volatile.Read(ref most); value > known; known = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, known);
    }
}
