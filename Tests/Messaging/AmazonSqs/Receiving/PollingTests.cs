using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.AmazonSqs.Topology;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed class PollingTests
{
    [Fact]
    public async Task Consume_OfTheLastMessage_LeavesAReceiveWaitingAtOnce()
    {
        var received = new Receipt<CopyForm>();
        var log = new RequestLog();
        // No patience ever ends on this clock: what waits for time does not happen.
        await using var bus = await TestBus.StartAsync(
            bus => bus.AddSingleton<TimeProvider>(new FakeTimeProvider()),
            (_, sqs) => sqs.ReceiveEndpoint(Names.Unique("q"), endpoint => endpoint.Handler<CopyForm>(received.HandleAsync)),
            new TestBusOptions { HttpClients = log });
        await log.SeenAsync("ReceiveMessage", 1);

        await bus.Bus.Publish(new CopyForm(1));

        await received.Complete;
        await log.SeenAsync("ReceiveMessage", log.Actions.Count(action => action == "ReceiveMessage") + 1);
    }

    [Fact]
    public async Task Consume_OfMany_TakesFarFewerCallsThanMessages()
    {
        const int sent = 100;
        var received = new Receipt<CopyForm>(sent);
        var log = new RequestLog();
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(
            configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint => endpoint.Handler<CopyForm>(received.HandleAsync)),
            options: new TestBusOptions { HttpClients = log });

        await Task.WhenAll(Enumerable.Range(0, sent).Select(number => bus.Bus.Publish(new CopyForm(number))));
        await received.Complete;
        await bus.StopAsync();

        foreach (var action in (string[])["PublishBatch", "ReceiveMessage", "DeleteMessageBatch"])
            Assert.InRange(log.Actions.Count(seen => seen == action), sent / 10, sent / 3);
        Assert.Equal((0, 0, 0), await (await RawQueue.OpenAsync(name)).CountAsync());
    }
}
