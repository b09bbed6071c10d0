using System.Collections.Concurrent;
using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record EditForm(string FormOid, int Step);

public sealed class FifoTests
{
    [Fact]
    public async Task Consume_FromAFifoQueue_KeepsTheOrderOfEachGroup()
    {
        var received = new Receipt<EditForm>(expected: 20);
        var name = Names.Unique("q") + ".fifo";
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.Handler<EditForm>(received.HandleAsync);
        }));
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));

        for (var step = 0; step < 10; step++)
        {
            foreach (var form in new[] { "F.DM", "F.AE" })
                await SendAsync(endpoint, form, step);
        }

        await received.Complete;
        foreach (var group in received.Contexts.GroupBy(context => context.Message.FormOid))
            Assert.Equal(Enumerable.Range(0, 10), group.Select(context => context.Message.Step));
    }

    [Fact]
    public async Task Consume_ThatFailsWithoutAnErrorQueue_ComesAgainBeforeTheRestOfItsGroup()
    {
        var steps = new ConcurrentQueue<int>();
        var complete = new TaskCompletionSource();
        var name = Names.Unique("q") + ".fifo";
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.RethrowFaultedMessages();
            endpoint.Handler<EditForm>(context =>
            {
                steps.Enqueue(context.Message.Step);
                if (context.Message.Step == 2)
                    complete.TrySetResult();
                return steps.Count == 1 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
            });
        }));
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(step => SendAsync(endpoint, "F.DM", step)));

        await complete.Task.WaitAsync(TestBus.Patience);

        Assert.Equal([0, 0, 1, 2], steps);
    }

    [Fact]
    public async Task Send_ToAFifoQueue_CarriesGroupAndDeduplicationId()
    {
        var name = Names.Unique("q") + ".fifo";
        var queue = await RawQueue.CreateAsync(name);
        await using var bus = await TestBus.StartAsync();
        var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"));

        await endpoint.Send(new EditForm("F.DM", 1), context =>
        {
            context.SetGroupId("g1");
            Assert.True(context.TrySetDeduplicationId("d1"));
        });

        var message = await queue.TakeAsync();
        Assert.Equal(("g1", "d1"), (message.Attributes["MessageGroupId"], message.Attributes["MessageDeduplicationId"]));
    }

    [Fact]
    public async Task Consume_ThatFails_MovesTheMessageToAFifoErrorQueue()
    {
        var name = Names.Unique("q");
        var errors = await RawQueue.CreateAsync($"{name}_error.fifo");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint($"{name}.fifo", endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.Handler<EditForm>(_ => throw new InvalidOperationException("broken"));
        }));

        await SendAsync(await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}.fifo")), "F.DM", 1);

        var moved = await errors.TakeAsync();
        Assert.Equal(("F.DM", "F.DM-1"), (moved.Attributes["MessageGroupId"], moved.Attributes["MessageDeduplicationId"]));
    }

    [Fact]
    public async Task Publish_ToAFifoTopic_KeepsTheOrderOfEachGroup()
    {
        var received = new Receipt<EditForm>(expected: 20);
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
        {
            sqs.Message<EditForm>(topic => topic.SetEntityName("edits.fifo"));
            sqs.ReceiveEndpoint($"{Names.Unique("q")}.fifo", endpoint => endpoint.Handler<EditForm>(received.HandleAsync));
        });

        await Task.WhenAll(new[] { "F.DM", "F.AE" }.Select(async form =>
        {
            for (var step = 0; step < 10; step++)
                await bus.Bus.Publish(new EditForm(form, step), context => SetIds(context, form, step));
        }));

        await received.Complete;
        foreach (var group in received.Contexts.GroupBy(context => context.Message.FormOid))
            Assert.Equal(Enumerable.Range(0, 10), group.Select(context => context.Message.Step));
    }

    [Fact]
    public async Task Redelivery_ToAFifoQueue_KeepsTheGroupAndIsNotTakenForADuplicate()
    {
        var attempts = new Receipt<EditForm>(expected: 2);
        var name = Names.Unique("q") + ".fifo";
        await using var bus = await TestBus.StartAsync(bus => bus.AddDelayedMessageScheduler(), (_, sqs) =>
        {
            sqs.UseDelayedMessageScheduler();
            sqs.ReceiveEndpoint(name, endpoint =>
            {
                endpoint.ConfigureConsumeTopology = false;
                endpoint.UseDelayedRedelivery(retry => retry.Intervals(TimeSpan.FromSeconds(1)));
                endpoint.Handler<EditForm>(async context =>
                {
                    await attempts.HandleAsync(context);
                    if (attempts.Contexts.Count == 1)
                        throw new InvalidOperationException("not yet");
                });
            });
        });

        await SendAsync(await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}")), "F.DM", 1);

        await attempts.Complete;
        var (first, second) = (attempts.Contexts[0], attempts.Contexts[1]);
        Assert.Equal(first.MessageId, second.MessageId);
        var attributes = second.ReceiveContext.GetPayload<AmazonSqsMessageContext>().TransportMessage.Attributes;
        Assert.Equal(("F.DM", "F.DM-1-redelivery-1"), (attributes["MessageGroupId"], attributes["MessageDeduplicationId"]));
    }

    private static Task SendAsync(ISendEndpoint endpoint, string form, int step) => endpoint.Send(new EditForm(form, step), context => SetIds(context, form, step));

    private static void SetIds(SendContext context, string form, int step)
    {
        context.SetGroupId(form);
        context.SetDeduplicationId($"{form}-{step}");
    }
}
