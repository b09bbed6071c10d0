using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit;
using MassTransit.Testing;
using Tests.Support;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record TestForm(string FormOid);

public sealed class HarnessTests
{
    [Fact]
    public async Task Harness_WithAHandler_ConsumesFromItsInputQueue()
    {
        await using var emulator = await Emulator.StartAsync();
        Task<ConsumeContext<TestForm>>? handled = null;
        var harness = new AmazonSqsTestHarness(new Uri("amazonsqs://us-east-1/"), "test", "test");
        harness.OnConfigureAmazonSqsHost += host =>
        {
            host.Config(new AmazonSQSConfig { ServiceURL = emulator.ServiceUrl });
            host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = emulator.ServiceUrl });
        };
        harness.OnConfigureAmazonSqsReceiveEndpoint += endpoint =>
        {
            endpoint.WaitTimeSeconds = 1;
            handled = harness.Handled<TestForm>(endpoint);
        };
        await harness.Start();

        await harness.InputQueueSendEndpoint.Send(new TestForm("F.DM"));

        Assert.Equal("F.DM", (await handled!.WaitAsync(TestBus.Patience)).Message.FormOid);
        Assert.Equal("amazonsqs://us-east-1/input_queue", harness.InputQueueAddress.ToString());
        await harness.Stop();
    }
}
