using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Contracts;
using MassTransit;
using ServiceDefaults;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>A CDMS on SNS and SQS, and a publisher such as the Builder.</summary>
internal static class Sqs
{
    public static Dictionary<string, string> Settings(string serviceUrl, string environment) => new()
    {
        ["Messaging:Transport"] = "AmazonSqs",
        ["Aws:ServiceUrl"] = serviceUrl,
        ["Aws:AccessKey"] = "test",
        ["Aws:SecretKey"] = "test",
        ["Cdms:Environment"] = environment,
        // The last poll is waited for when a service stops.
        ["Messaging:AmazonSqs:ReceiveWaitSeconds"] = "1",
    };

    /// <summary>Publishes with the header by which subscriptions filter; it may differ from what the message says.</summary>
    public static async Task PublishAsync(string serviceUrl, FormVersionPublished message, string? header = null, string? actor = null)
    {
        var bus = CreateBus(serviceUrl);
        await bus.StartAsync(TestContext.Current.CancellationToken);
        await bus.Publish(message, context =>
        {
            context.Headers.Set(EnvironmentSubscription.Header, header ?? message.Environment);
            if (actor is not null)
                context.Headers.Set("Actor", actor);
        }, TestContext.Current.CancellationToken);
        await bus.StopAsync(TestContext.Current.CancellationToken);
    }

    private static IBusControl CreateBus(string serviceUrl) => Bus.Factory.CreateUsingAmazonSqs(sqs => sqs.Host(Emulator.Region, host =>
    {
        host.AccessKey("test");
        host.SecretKey("test");
        host.Config(new AmazonSQSConfig { ServiceURL = serviceUrl });
        host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = serviceUrl });
    }));
}
