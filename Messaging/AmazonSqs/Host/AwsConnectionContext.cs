using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.Middleware;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport;

/// <summary>The open connection of a bus.</summary>
internal sealed class AwsConnectionContext : BasePipeContext, ConnectionContext, IAsyncDisposable
{
    private readonly AmazonSqsHostConfiguration _host;

    public AwsConnectionContext(AmazonSqsHostConfiguration host, CancellationToken cancellationToken)
        : base(cancellationToken)
    {
        _host = host;
        TransportLogMessages.ConnectHost(host.HostAddress.ToString());
        Connection = host.Settings.CreateConnection();
        var options = new AwsConnectionOptions
        {
            Topology = host.Tuning.Topology == AmazonSqsTopologyMode.Verify ? TopologyMode.Verify : TopologyMode.Provision,
            KmsKeyId = host.Tuning.KmsKeyId,
        };
        Aws = new AwsConnection(Connection.SqsClient, Connection.SnsClient, options, host.Clock, host.LoggerFactory);
    }

    public AwsConnection Aws { get; }
    public IConnection Connection { get; }
    public Uri HostAddress => _host.HostAddress;
    public IAmazonSqsBusTopology Topology => _host.BusTopology;

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync().ConfigureAwait(false);
        Connection.Dispose();
        TransportLogMessages.DisconnectedHost(_host.HostAddress.ToString());
    }
}
