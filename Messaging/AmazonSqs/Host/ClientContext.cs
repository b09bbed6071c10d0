namespace MassTransit.AmazonSqsTransport;

/// <summary>The connection as one receive endpoint uses it, as seen by filters.</summary>
public interface ClientContext : PipeContext
{
    /// <summary>The connection of the bus.</summary>
    ConnectionContext ConnectionContext { get; }

    /// <summary>The address of the endpoint's queue.</summary>
    Uri InputAddress { get; }
}
