using Amazon;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using MassTransit.AmazonSqsTransport.Topology;
using MassTransit.Configuration;
using MassTransit.Transports;
using MassTransit.Util;
using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>The host of a bus: its settings, its connection, its receive endpoints.</summary>
internal sealed class AmazonSqsHostConfiguration :
    BaseHostConfiguration<AmazonSqsReceiveEndpointConfiguration, IAmazonSqsReceiveEndpointConfigurator>
{
    private static readonly TimeSpan FirstReconnect = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LastReconnect = TimeSpan.FromSeconds(30);

    private readonly AmazonSqsBusConfiguration _bus;
    private readonly AmazonSqsTopologyConfiguration _topology;
    private readonly Recycle<ConnectionAgent> _connection;
    // The core forgets its own list of them when the bus is built.
    private readonly List<AmazonSqsReceiveEndpointConfiguration> _endpoints = [];
    private AmazonSqsHostSettings _settings = new HostSettings(RegionEndpoint.USEast1);

    public AmazonSqsHostConfiguration(AmazonSqsBusConfiguration bus, AmazonSqsTopologyConfiguration topology)
        : base(bus)
    {
        _bus = bus;
        _topology = topology;
        BusTopology = new AmazonSqsBusTopology(this, topology);
        _connection = new Recycle<ConnectionAgent>(() => new ConnectionAgent(this));
        // A configuration that cannot work is told at once.
        ReceiveTransportRetryPolicy = Retry.CreatePolicy(retry =>
        {
            retry.Handle<ConnectionException>(exception => AwsErrors.MayHeal(exception.InnerException));
            retry.Exponential(int.MaxValue, FirstReconnect, LastReconnect, FirstReconnect);
        });
    }

    public AmazonSqsBusTopology BusTopology { get; }
    public AmazonSqsTransportTuning Tuning { get; set; } = new();
    public TimeProvider Clock { get; set; } = TimeProvider.System;
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The connection in use; a new one once the former was stopped.</summary>
    public ConnectionAgent Connection => _connection.Supervisor;

    public AmazonSqsHostSettings Settings
    {
        get => _settings;
        set
        {
            _settings = value;
            var scope = new AmazonSqsHostAddress(value.HostAddress).Scope;
            _topology.Scope.Prefix = value.ScopeTopics && scope != "/" ? scope : null;
        }
    }

    public override Uri HostAddress => Settings.HostAddress;
    public override IBusTopology Topology => BusTopology;
    public override IRetryPolicy ReceiveTransportRetryPolicy { get; }

    /// <summary>The topics of all message types the publish topology knows.</summary>
    public IReadOnlyList<TopicConfigurator> GetPublishedTopics() => _topology.Publish.GetTopics();

    /// <summary>The topics of the message types that the bus was told it publishes.</summary>
    public IReadOnlyList<TopicConfigurator> GetDeclaredTopics() => _topology.Publish.GetDeclaredTopics();

    /// <summary>The receive endpoints, but for those whose queues go with the bus.</summary>
    public IReadOnlyList<AmazonSqsReceiveEndpointConfiguration> GetLastingEndpoints() => [.. _endpoints.Where(endpoint => !endpoint.Settings.AutoDelete)];

    public TopicConfigurator GetPublishedTopic<T>()
        where T : class => _topology.Publish.Of<T>().GetTopic();

    public AmazonSqsReceiveEndpointConfiguration CreateReceiveEndpointConfiguration(string queueName,
        AmazonSqsEndpointConfiguration endpoint, Action<IAmazonSqsReceiveEndpointConfigurator>? configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queueName);
        var configuration = new AmazonSqsReceiveEndpointConfiguration(this, queueName, endpoint);
        configure?.Invoke(configuration);
        Observers.EndpointConfigured(configuration);
        Add(configuration);
        _endpoints.Add(configuration);
        return configuration;
    }

    public AmazonSqsReceiveEndpointConfiguration CreateReceiveEndpointConfiguration(string queueName,
        Action<IAmazonSqsReceiveEndpointConfigurator>? configure) =>
        CreateReceiveEndpointConfiguration(queueName, _bus.CreateEndpointConfiguration(), configure);

    public override IReceiveEndpointConfiguration CreateReceiveEndpointConfiguration(string queueName,
        Action<IReceiveEndpointConfigurator>? configure) =>
        CreateReceiveEndpointConfiguration(queueName, (IAmazonSqsReceiveEndpointConfigurator endpoint) => configure?.Invoke(endpoint));

    public override void ReceiveEndpoint(IEndpointDefinition definition, IEndpointNameFormatter? endpointNameFormatter,
        Action<IAmazonSqsReceiveEndpointConfigurator>? configureEndpoint = null)
    {
        var queueName = definition.GetEndpointName(endpointNameFormatter ?? DefaultEndpointNameFormatter.Instance);
        ReceiveEndpoint(queueName, endpoint =>
        {
            ApplyDefinition(endpoint, definition);
            configureEndpoint?.Invoke(endpoint);
        });
    }

    public override void ReceiveEndpoint(string queueName, Action<IAmazonSqsReceiveEndpointConfigurator> configureEndpoint) =>
        CreateReceiveEndpointConfiguration(queueName, configureEndpoint);

    public void ApplyDefinition(IAmazonSqsReceiveEndpointConfigurator endpoint, IEndpointDefinition definition)
    {
        if (definition.IsTemporary)
        {
            endpoint.Durable = false;
            endpoint.AutoDelete = true;
        }
        ApplyEndpointDefinition(endpoint, definition);
    }

    public override IEnumerable<ValidationResult> Validate() =>
        base.Validate().Concat(Tuning.FindProblems().Select(problem => this.Failure("Tuning", problem)));

    public override IHost Build()
    {
        var host = new AmazonSqsHost(this);
        foreach (var endpoint in GetConfiguredEndpoints())
            endpoint.Build(host);
        return host;
    }
}
