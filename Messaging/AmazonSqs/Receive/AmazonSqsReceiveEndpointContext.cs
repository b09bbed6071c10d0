using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Connection.Errors;
using MassTransit.AmazonSqsTransport.Send;
using MassTransit.Transports;
using MassTransit.Util;

namespace MassTransit.AmazonSqsTransport.Receive;

/// <summary>What the core needs of a receive endpoint.</summary>
internal sealed class AmazonSqsReceiveEndpointContext : BaseReceiveEndpointContext
{
    private readonly Recycle<ClientContextSupervisor> _client;

    public AmazonSqsReceiveEndpointContext(AmazonSqsReceiveEndpointConfiguration endpoint)
        : base(endpoint.Host, endpoint)
    {
        Endpoint = endpoint;
        _client = new Recycle<ClientContextSupervisor>(() => new ClientContextSupervisor(endpoint));
    }

    public AmazonSqsReceiveEndpointConfiguration Endpoint { get; }
    public AmazonSqsHostConfiguration Host => Endpoint.Host;
    public ReceiveSettings Settings => Endpoint.Settings;

    /// <summary>The supervisor in use; a new one once the former was stopped.</summary>
    public ClientContextSupervisor Client => _client.Supervisor;

    public override void AddSendAgent(IAgent agent) => Client.AddSendAgent(agent);

    public override void AddConsumeAgent(IAgent agent) => Client.AddConsumeAgent(agent);

    public override Exception ConvertException(Exception exception, string message) =>
        new AmazonSqsConnectionException($"{message}{InputAddress}: {exception.Message}", exception, AwsErrors.MayHeal(exception));

    public override void Probe(ProbeContext context)
    {
        context.Add("type", "AmazonSQS");
        context.Add("queueName", Settings.QueueName);
        context.Add("prefetchCount", Settings.PrefetchCount);
        context.Add("concurrentMessageLimit", Settings.ConcurrentMessageLimit);
        context.Add("waitTimeSeconds", Settings.WaitTimeSeconds);
        context.Add("ordered", Settings.IsOrdered);
    }

    protected override ISendTransportProvider CreateSendTransportProvider() => new AmazonSqsSendTransportProvider(Host, this);

    protected override IPublishTransportProvider CreatePublishTransportProvider() => new AmazonSqsSendTransportProvider(Host, this);
}
