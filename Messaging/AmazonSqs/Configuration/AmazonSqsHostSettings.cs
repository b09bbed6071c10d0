using Amazon;
using MassTransit.AmazonSqsTransport;
using MassTransit.Transports;

namespace MassTransit;

/// <summary>Where a bus connects to and as whom.</summary>
public interface AmazonSqsHostSettings
{
    /// <summary>The region whose queues and topics are used.</summary>
    RegionEndpoint Region { get; }

    /// <summary>The access key id; null or empty: the default AWS credential chain, unless other credentials were given.</summary>
    string? AccessKey { get; }

    /// <summary>The secret of the access key.</summary>
    string? SecretKey { get; }

    /// <summary>Decides which headers become message attributes; null: all.</summary>
    AllowTransportHeader? AllowTransportHeader { get; }

    /// <summary>True when the scope is a prefix of topic names.</summary>
    bool ScopeTopics { get; }

    /// <summary>The address of the host: <c>amazonsqs://{region}/</c> or <c>amazonsqs://{region}/{scope}</c>.</summary>
    Uri HostAddress { get; }

    /// <summary>Creates the two AWS clients of a bus.</summary>
    /// <returns>The clients; the caller disposes of them.</returns>
    IConnection CreateConnection();
}
