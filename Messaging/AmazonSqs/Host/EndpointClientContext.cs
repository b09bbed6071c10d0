using MassTransit.Middleware;

namespace MassTransit.AmazonSqsTransport;

/// <summary>The connection as one receive endpoint uses it.</summary>
internal sealed class EndpointClientContext(AwsConnectionContext connection, Uri inputAddress, CancellationToken cancellationToken) :
    BasePipeContext(cancellationToken), ClientContext
{
    public AwsConnectionContext Connection => connection;
    public ConnectionContext ConnectionContext => connection;
    public Uri InputAddress => inputAddress;
}
