using Amazon.SimpleNotificationService;
using Amazon.SQS;
using Amazon.SQS.Model;
using MassTransit.AmazonSqsTransport.Configuration;

namespace MassTransit.Testing;

/// <summary>A bus with one receive endpoint on Amazon SNS and SQS, for tests without a container.</summary>
/// <remarks>Container tests use <c>AddMassTransitTestHarness</c> around <c>UsingAmazonSqs</c>.</remarks>
public class AmazonSqsTestHarness : BusTestHarness
{
    private const string EmulatorUrl = "http://localhost:4566";

    private Uri? _inputQueueAddress;

    /// <summary>Uses an emulator at <c>http://localhost:4566</c>, or what <see cref="OnConfigureAmazonSqsHost"/> sets.</summary>
    public AmazonSqsTestHarness()
        : this(new Uri("amazonsqs://us-east-1/"), "admin", "admin")
    {
        OnConfigureAmazonSqsHost += host =>
        {
            host.Config(new AmazonSQSConfig { ServiceURL = EmulatorUrl });
            host.Config(new AmazonSimpleNotificationServiceConfig { ServiceURL = EmulatorUrl });
        };
    }

    /// <summary>Uses a region.</summary>
    /// <param name="host">The address of the host.</param>
    /// <param name="accessKey">The access key id; empty: the default credential chain.</param>
    /// <param name="secretKey">The secret access key.</param>
    public AmazonSqsTestHarness(Uri host, string accessKey, string secretKey) => (HostAddress, AccessKey, SecretKey) = (host, accessKey, secretKey);

    /// <summary>The bus is being configured.</summary>
    public event Action<IAmazonSqsBusFactoryConfigurator>? OnConfigureAmazonSqsBus;

    /// <summary>The receive endpoint is being configured.</summary>
    public event Action<IAmazonSqsReceiveEndpointConfigurator>? OnConfigureAmazonSqsReceiveEndpoint;

    /// <summary>The host is being configured.</summary>
    public event Action<IAmazonSqsHostConfigurator>? OnConfigureAmazonSqsHost;

    /// <summary>Queues and topics of former runs may be removed now, before the bus starts.</summary>
    public event Action<IAmazonSQS, IAmazonSimpleNotificationService>? OnCleanupVirtualHost;

    /// <summary>The address of the host.</summary>
    public Uri HostAddress { get; }

    /// <summary>The access key id.</summary>
    public string AccessKey { get; }

    /// <summary>The secret access key.</summary>
    public string SecretKey { get; }

    /// <summary>The queue of the receive endpoint: <c>input_queue</c>.</summary>
    public override string InputQueueName => "input_queue";

    /// <summary>The address of the receive endpoint, once the bus exists.</summary>
    public override Uri InputQueueAddress => _inputQueueAddress ?? new AmazonSqsEndpointAddress(HostAddress, InputQueueName);

    /// <summary>Empties a queue, if it exists.</summary>
    /// <param name="client">A client of the account.</param>
    /// <param name="queueName">The queue.</param>
    /// <returns>Ends when SQS has taken the order.</returns>
    public static async Task CleanUpQueue(IAmazonSQS client, string queueName)
    {
        try
        {
            var queue = await client.GetQueueUrlAsync(queueName).ConfigureAwait(false);
            await client.PurgeQueueAsync(queue.QueueUrl).ConfigureAwait(false);
        }
        catch (QueueDoesNotExistException)
        {
            // Nothing to empty.
        }
    }

    /// <inheritdoc/>
    public override async Task Clean()
    {
        using var connection = CreateSettings().CreateConnection();
        await CleanUpQueue(connection.SqsClient, InputQueueName).ConfigureAwait(false);
        OnCleanupVirtualHost?.Invoke(connection.SqsClient, connection.SnsClient);
    }

    /// <inheritdoc/>
    protected override async Task<IBusControl> CreateBus()
    {
        await Clean().ConfigureAwait(false);
        return AmazonSqsBusFactory.Create(bus =>
        {
            bus.Host(CreateSettings());
            ConfigureBus(bus);
            OnConfigureAmazonSqsBus?.Invoke(bus);
            bus.ReceiveEndpoint(InputQueueName, endpoint =>
            {
                ConfigureReceiveEndpoint(endpoint);
                OnConfigureAmazonSqsReceiveEndpoint?.Invoke(endpoint);
                _inputQueueAddress = endpoint.InputAddress;
            });
            BusConfigured(bus);
        });
    }

    private HostSettings CreateSettings()
    {
        var host = new AmazonSqsHostConfigurator(HostAddress);
        host.AccessKey(AccessKey);
        host.SecretKey(SecretKey);
        OnConfigureAmazonSqsHost?.Invoke(host);
        return host.Settings;
    }
}
