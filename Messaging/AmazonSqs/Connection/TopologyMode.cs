namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>What a start does about queues, topics and subscriptions.</summary>
internal enum TopologyMode
{
    /// <summary>Creates what is missing. What exists is left as it is, but for subscriptions, whose attributes follow the declaration.</summary>
    Provision,

    /// <summary>Creates nothing: names every piece that is missing or different, and fails. Needs no right to create.</summary>
    Verify,
}
