using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record ExportForm(string FormOid);

public sealed class ExportFormConsumer : IConsumer<ExportForm>
{
    public Task Consume(ConsumeContext<ExportForm> context) => Task.CompletedTask;
}

public sealed class ContainerHarnessTests
{
    [Fact]
    public async Task TestHarness_AroundTheTransport_SeesWhatIsConsumed()
    {
        var options = new AmazonSqsTransportOptions { Region = Emulator.Region, AccessKey = "test", SecretKey = "test" };
        var serviceUrl = (await Emulator.SharedAsync()).ServiceUrl;
        await using var provider = new ServiceCollection()
            .Configure<AmazonSqsTransportTuning>(tuning => tuning.ReceiveWaitSeconds = 1)
            .AddMassTransitTestHarness(bus =>
            {
                bus.DisableUsageTelemetry();
                bus.AddConsumer<ExportFormConsumer>().Endpoint(endpoint => endpoint.Name = Names.Unique("q"));
                bus.AddAmazonSqsConfigureEndpointsCallback((_, _, endpoint) => endpoint.QueueTags["team"] = "forms");
                bus.UsingAmazonSqs((context, sqs) =>
                {
                    sqs.Host(options.Region, host =>
                    {
                        host.AccessKey(options.AccessKey);
                        host.SecretKey(options.SecretKey);
                        host.Config(new AmazonSQSConfig { ServiceURL = serviceUrl });
                        host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = serviceUrl });
                    });
                    sqs.ConfigureEndpoints(context);
                });
            })
            .BuildServiceProvider(validateScopes: true);
        var harness = await provider.StartTestHarness();

        await harness.Bus.Publish(new ExportForm("F.DM"));

        Assert.True(await harness.Consumed.Any<ExportForm>());
        Assert.True(await harness.GetConsumerHarness<ExportFormConsumer>().Consumed.Any<ExportForm>());
    }
}
