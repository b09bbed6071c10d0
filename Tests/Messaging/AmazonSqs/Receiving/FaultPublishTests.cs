using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record InstallForm(string FormOid);

public sealed class FaultPublishTests
{
    [Fact]
    public async Task Consume_ThatFails_PublishesTheFaultToItsTopic()
    {
        var faults = new Receipt<Fault<InstallForm>>();
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
        {
            sqs.ReceiveEndpoint(Names.Unique("q"), endpoint =>
            {
                endpoint.UseMessageRetry(retry => retry.Immediate(2));
                endpoint.Handler<InstallForm>(_ => throw new InvalidOperationException("disk full"));
            });
            sqs.ReceiveEndpoint(Names.Unique("faults"), endpoint => endpoint.Handler<Fault<InstallForm>>(faults.HandleAsync));
        });

        await bus.Bus.Publish(new InstallForm("F.DM"));

        var fault = await faults.FirstAsync();
        Assert.Equal("F.DM", fault.Message.Message.FormOid);
        Assert.Equal("disk full", fault.Message.Exceptions[0].Message);
        Assert.Equal(2, fault.Headers.Get<int>("MT-Fault-RetryCount"));
        Assert.False(fault.ReceiveContext.TransportHeaders.TryGetHeader("MT-Fault-RetryCount", out _));
        Assert.EndsWith("_MassTransit-Fault--Tests_Messaging_AmazonSqs_Receiving-InstallForm--?type=topic", fault.DestinationAddress!.ToString(), StringComparison.Ordinal);
    }
}
