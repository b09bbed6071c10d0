using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SQS;
using MassTransit.AmazonSqsTransport.Connection;
using Microsoft.Extensions.Logging.Abstractions;
using Tests.Support;

namespace Tests.Messaging.Connection;

/// <summary>Clients for the shared emulator, and connections on them.</summary>
internal sealed class EmulatorClients : IDisposable
{
    private EmulatorClients(string serviceUrl)
    {
        var credentials = new BasicAWSCredentials("key", "secret");
        Sqs = new AmazonSQSClient(credentials, new AmazonSQSConfig { ServiceURL = serviceUrl, AuthenticationRegion = Emulator.Region, HttpClientFactory = Calls });
        Sns = new AmazonSimpleNotificationServiceClient(credentials, new AmazonSimpleNotificationServiceConfig
        {
            ServiceURL = serviceUrl, AuthenticationRegion = Emulator.Region, HttpClientFactory = Calls,
        });
    }

    public RecordedCalls Calls { get; } = new();

    public AmazonSQSClient Sqs { get; }

    public AmazonSimpleNotificationServiceClient Sns { get; }

    public static async Task<EmulatorClients> CreateAsync() => new((await Emulator.SharedAsync()).ServiceUrl);

    public AwsConnection Connect(TopologyMode mode = TopologyMode.Provision) =>
        new(Sqs, Sns, new AwsConnectionOptions { Topology = mode }, TimeProvider.System, NullLoggerFactory.Instance);

    public void Dispose()
    {
        Sqs.Dispose();
        Sns.Dispose();
    }
}
