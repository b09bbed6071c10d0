using MassTransit;
using Tests.Support;

namespace Tests.Messaging.AmazonSqs;

public sealed record FormFrozen(string FormOid, int Version);

public sealed class PublishTests
{
    [Fact]
    public async Task Publish_WithAConsumer_ReachesItThroughTopicAndQueue()
    {
        var received = new TaskCompletionSource<ConsumeContext<FormFrozen>>();
        var queue = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(queue, endpoint =>
            endpoint.Handler<FormFrozen>(context =>
            {
                received.TrySetResult(context);
                return Task.CompletedTask;
            })));

        await bus.Bus.Publish(new FormFrozen("F.DM", 3));

        var context = await received.Task.WaitAsync(TestBus.Patience);
        Assert.Equal(new FormFrozen("F.DM", 3), context.Message);
        Assert.Equal($"amazonsqs://us-east-1/{bus.Options.Scope}_Tests_Messaging_AmazonSqs-FormFrozen?type=topic", context.DestinationAddress?.ToString());
    }
}
