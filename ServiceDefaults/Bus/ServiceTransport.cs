using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit;
using Messaging.ClaimCheck;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceDefaults;

/// <summary>Chooses what carries the messages.</summary>
internal static class ServiceTransport
{
    public static void UseServiceTransport(this IBusRegistrationConfigurator bus, IConfiguration configuration, BusTransport transport)
    {
        if (transport is BusTransport.InMemory)
            bus.UsingInMemory(Configure);
        else
            bus.UsingAmazonSqs((context, sqs) =>
            {
                sqs.UseServiceHost(AwsOptions.From(configuration));
                sqs.AddPublishMessageTypes(context.GetServices<PublishedMessages>().SelectMany(messages => messages.Types));
                Configure(context, sqs);
            });
    }

    private static void Configure<TEndpoint>(IBusRegistrationContext context, IBusFactoryConfigurator<TEndpoint> factory)
        where TEndpoint : IReceiveEndpointConfigurator
    {
        // White space is a good part of a small message, and more so once SNS has encoded it.
        factory.ConfigureJsonSerializerOptions(json =>
        {
            json.WriteIndented = false;
            return json;
        });
        factory.UseClaimCheck(context);
        factory.UseConsumeFilter(typeof(MessageLogFilter<>), context);
        foreach (var configurator in context.GetServices<IBusPipeConfigurator>())
            configurator.Configure(factory, context);
        factory.ConfigureEndpoints(context);
    }

    private static void UseServiceHost(this IAmazonSqsBusFactoryConfigurator sqs, AwsOptions aws) => sqs.Host(aws.Region, host =>
    {
        if (aws.HasKeys)
        {
            host.AccessKey(aws.AccessKey!);
            host.SecretKey(aws.SecretKey!);
        }

        if (string.IsNullOrEmpty(aws.ServiceUrl))
            return;
        host.Config(new AmazonSQSConfig { ServiceURL = aws.ServiceUrl, AuthenticationRegion = aws.Region });
        host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = aws.ServiceUrl, AuthenticationRegion = aws.Region });
    });
}
