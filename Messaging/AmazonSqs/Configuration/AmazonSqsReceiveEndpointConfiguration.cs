using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.AmazonSqsTransport.Receive;
using MassTransit.Configuration;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>A receive endpoint: settings of its queue, subscriptions, pipes.</summary>
internal sealed class AmazonSqsReceiveEndpointConfiguration : ReceiveEndpointConfiguration, IAmazonSqsReceiveEndpointConfigurator
{
    private readonly AmazonSqsEndpointConfiguration _endpoint;
    private readonly Lazy<Uri> _inputAddress;

    public AmazonSqsReceiveEndpointConfiguration(AmazonSqsHostConfiguration host, string queueName, AmazonSqsEndpointConfiguration endpoint)
        : base(host, endpoint)
    {
        (Host, Faults) = (host, new FaultTopics(host));
        _endpoint = endpoint;
        HostAddress = host.HostAddress;
        Settings = new EndpointSettings(queueName, endpoint) { DefaultWaitTimeSeconds = host.Tuning.ReceiveWaitSeconds };
        _inputAddress = new Lazy<Uri>(() => Settings.GetAddress(HostAddress));
    }

    public AmazonSqsHostConfiguration Host { get; }
    public EndpointSettings Settings { get; }
    public EndpointPipes Pipes { get; } = new();

    /// <summary>The topics of the faults of what it consumes.</summary>
    public FaultTopics Faults { get; }
    public new AmazonSqsTopologyConfiguration Topology => _endpoint.Topology;
    public override Uri HostAddress { get; }
    public override Uri InputAddress => _inputAddress.Value;

    public bool Durable
    {
        set
        {
            Settings.Durable = value;
            Changed(nameof(Durable));
        }
    }

    public bool AutoDelete
    {
        set
        {
            Settings.AutoDelete = value;
            Changed(nameof(AutoDelete));
        }
    }

    public ushort WaitTimeSeconds
    {
        set => Settings.ConfiguredWaitTimeSeconds = value;
    }

    public bool PurgeOnStartup
    {
        set => Settings.PurgeOnStartup = value;
    }

    public int RedeliverVisibilityTimeout
    {
        set => Settings.RedeliverVisibilityTimeout = value;
    }

    public int ConcurrentDeliveryLimit
    {
        set => Settings.ConcurrentDeliveryLimit = value;
    }

    public TimeSpan MaxVisibilityTimeout
    {
        set => Settings.MaxVisibilityTimeout = value > EndpointSettings.LongestVisibility ? EndpointSettings.LongestVisibility : value;
    }

    public int MaxVisibilityTimeoutRenewal
    {
        set => Settings.MaxVisibilityTimeoutRenewal = Math.Max(EndpointSettings.SmallestRenewalSeconds, value);
    }

    public IDictionary<string, object> QueueAttributes => Settings.QueueAttributes;
    public IDictionary<string, object> QueueSubscriptionAttributes => Settings.QueueSubscriptionAttributes;
    public IDictionary<string, string> QueueTags => Settings.QueueTags;

    public void Subscribe<T>(Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null)
        where T : class => Topology.Consume.Of<T>().Subscribe(configure);

    public void Subscribe(string topicName, Action<IAmazonSqsTopicSubscriptionConfigurator>? configure = null) =>
        Topology.Consume.Subscribe(topicName, configure);

    public void DisableMessageOrdering() => Settings.IsOrderingDisabled = true;

    public void ConfigureClient(Action<IPipeConfigurator<ClientContext>>? configure) => configure?.Invoke(Pipes.Client);

    public void ConfigureConnection(Action<IPipeConfigurator<ConnectionContext>>? configure) => configure?.Invoke(Pipes.Connection);

    public override IEnumerable<ValidationResult> Validate() =>
        base.Validate().Concat(Settings.Validate(this)).Concat(Topology.Consume.Validate());

    /// <summary>The subscriptions of its queue.</summary>
    public IReadOnlyList<SubscriptionDeclaration> GetSubscriptions() =>
        [.. Topology.Consume.GetSubscriptions().Select(topic => Declare.Subscription(topic, Settings, Host.Tuning.KeepUndelivered))];

    public override ReceiveEndpointContext CreateReceiveEndpointContext() => CreateContext();

    public void Build(IHost host)
    {
        var context = CreateContext();
        var transport = ReceiveTransportFactory.Create(this, context);
        ReceiveEndpoint = new ReceiveEndpoint(transport, context);
        host.AddReceiveEndpoint(Settings.QueueName, (ReceiveEndpoint)ReceiveEndpoint);
    }

    protected override bool IsAlreadyConfigured() => _inputAddress.IsValueCreated;

    private AmazonSqsReceiveEndpointContext CreateContext()
    {
        ApplySpecifications(new AmazonSqsReceiveEndpointBuilder(this));
        var context = new AmazonSqsReceiveEndpointContext(this);
        context.GetOrAddPayload(() => Host.Topology);
        return context;
    }
}
