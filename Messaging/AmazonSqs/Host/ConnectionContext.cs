namespace MassTransit.AmazonSqsTransport;

/// <summary>The connection of a bus to SNS and SQS, as seen by filters.</summary>
public interface ConnectionContext : PipeContext
{
    /// <summary>The address of the host.</summary>
    Uri HostAddress { get; }

    /// <summary>Names and addresses of the bus.</summary>
    IAmazonSqsBusTopology Topology { get; }

    /// <summary>The AWS clients.</summary>
    IConnection Connection { get; }
}
