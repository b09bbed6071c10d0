using MassTransit.AmazonSqsTransport.Topology;
using MassTransit.Configuration;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>The configurator of a bus; what it says of queues concerns the bus queue.</summary>
internal sealed class AmazonSqsBusFactoryConfigurator : BusFactoryConfigurator, IAmazonSqsBusFactoryConfigurator, IBusFactory
{
    private readonly AmazonSqsBusConfiguration _bus;
    private readonly BusQueueSettings _busQueue = new();
    private string? _busQueueName;

    public AmazonSqsBusFactoryConfigurator(AmazonSqsBusConfiguration bus)
        : base(bus) => _bus = bus;

    public bool Durable
    {
        set => _busQueue.Durable = value;
    }

    public bool AutoDelete
    {
        set => _busQueue.AutoDelete = value;
    }

    public ushort WaitTimeSeconds
    {
        set => _busQueue.WaitTimeSeconds = value;
    }

    public bool PurgeOnStartup
    {
        set => _busQueue.PurgeOnStartup = value;
    }

    public IDictionary<string, object> QueueAttributes => _busQueue.QueueAttributes;
    public IDictionary<string, object> QueueSubscriptionAttributes => _busQueue.QueueSubscriptionAttributes;
    public IDictionary<string, string> QueueTags => _busQueue.QueueTags;

    public new IAmazonSqsSendTopologyConfigurator SendTopology => _bus.Topology.Send;
    public new IAmazonSqsPublishTopologyConfigurator PublishTopology => _bus.Topology.Publish;

    public void Send<T>(Action<IAmazonSqsMessageSendTopologyConfigurator<T>> configureTopology)
        where T : class => configureTopology(_bus.Topology.Send.Of<T>());

    public void Publish<T>(Action<IAmazonSqsMessagePublishTopologyConfigurator<T>>? configureTopology = null)
        where T : class
    {
        var topology = _bus.Topology.Publish.Of<T>();
        topology.IsPublished = true;
        configureTopology?.Invoke(topology);
    }

    public void Publish(Type messageType, Action<IAmazonSqsMessagePublishTopologyConfigurator>? configure = null)
    {
        var topology = (IAmazonSqsMessagePublishTopologyConfigurator)_bus.Topology.Publish.GetMessageTopology(messageType);
        ((IMessageTopic)topology).IsPublished = true;
        configure?.Invoke(topology);
    }

    public void OverrideDefaultBusEndpointQueueName(string queueName) => _busQueueName = queueName;

    public void Host(AmazonSqsHostSettings settings) => _bus.HostConfiguration.Settings = settings;

    public IReceiveEndpointConfiguration CreateBusEndpointConfiguration(Action<IReceiveEndpointConfigurator> configure)
    {
        var queueName = _busQueueName ?? _bus.Topology.Consume.CreateTemporaryQueueName("bus");
        return _bus.HostConfiguration.CreateReceiveEndpointConfiguration(queueName, _bus.BusEndpointConfiguration, endpoint =>
        {
            _busQueue.ApplyTo(endpoint);
            configure(endpoint);
        });
    }

    public void ReceiveEndpoint(IEndpointDefinition definition, IEndpointNameFormatter? endpointNameFormatter = null,
        Action<IAmazonSqsReceiveEndpointConfigurator>? configureEndpoint = null) =>
        _bus.HostConfiguration.ReceiveEndpoint(definition, endpointNameFormatter, configureEndpoint);

    public void ReceiveEndpoint(IEndpointDefinition definition, IEndpointNameFormatter? endpointNameFormatter = null,
        Action<IReceiveEndpointConfigurator>? configureEndpoint = null) =>
        _bus.HostConfiguration.ReceiveEndpoint(definition, endpointNameFormatter, configureEndpoint);

    public void ReceiveEndpoint(string queueName, Action<IAmazonSqsReceiveEndpointConfigurator> configureEndpoint) =>
        _bus.HostConfiguration.ReceiveEndpoint(queueName, configureEndpoint);

    public void ReceiveEndpoint(string queueName, Action<IReceiveEndpointConfigurator> configureEndpoint) =>
        _bus.HostConfiguration.ReceiveEndpoint(queueName, configureEndpoint);
}
