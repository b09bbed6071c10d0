using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Delays;

public sealed record ArchiveForm(string FormOid);

public sealed class RedeliveryTests
{
    [Fact]
    public async Task Redelivery_AfterAFailure_KeepsTheMessage()
    {
        var attempts = new Receipt<ArchiveForm>(expected: 2);
        await using var bus = await StartAsync(attempts, TimeSpan.FromSeconds(1), new TestBusOptions());

        await bus.Bus.Publish(new ArchiveForm("F.DM"));

        await attempts.Complete;
        var (first, second) = (attempts.Contexts[0], attempts.Contexts[1]);
        Assert.Equal(first.MessageId, second.MessageId);
        Assert.Equal(first.SentTime, second.SentTime);
        Assert.Equal(first.ConversationId, second.ConversationId);
        Assert.Equal(first.ReceiveContext.InputAddress, second.DestinationAddress);
        Assert.Equal(1, second.GetRedeliveryCount());
        Assert.Equal("1", second.ReceiveContext.TransportHeaders.Get<string>("MT-Redelivery-Count"));
    }

    [Fact]
    public async Task Redelivery_LaterThanOneHop_ArrivesWhenItIsDue()
    {
        var attempts = new Receipt<ArchiveForm>(expected: 2);
        var options = new TestBusOptions { Configuration = { ["Messaging:AmazonSqs:DelayHop"] = "00:00:01" } };
        await using var bus = await StartAsync(attempts, TimeSpan.FromSeconds(3), options);
        var started = TimeProvider.System.GetTimestamp();

        await bus.Bus.Publish(new ArchiveForm("F.DM"));

        await attempts.Complete;
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(3));
        var second = attempts.Contexts[1];
        Assert.Equal(attempts.Contexts[0].MessageId, second.MessageId);
        Assert.True(second.ReceiveContext.TransportHeaders.TryGetHeader("MT-Delay-Until", out _));
    }

    private static Task<TestBus> StartAsync(Receipt<ArchiveForm> attempts, TimeSpan after, TestBusOptions options) =>
        TestBus.StartAsync(bus => bus.AddDelayedMessageScheduler(), (_, sqs) =>
        {
            sqs.UseDelayedMessageScheduler();
            sqs.ReceiveEndpoint(Names.Unique("q"), endpoint =>
            {
                endpoint.UseDelayedRedelivery(retry => retry.Intervals(after));
                endpoint.Handler<ArchiveForm>(async context =>
                {
                    await attempts.HandleAsync(context);
                    if (attempts.Contexts.Count == 1)
                        throw new InvalidOperationException("not yet");
                });
            });
        }, options);
}
