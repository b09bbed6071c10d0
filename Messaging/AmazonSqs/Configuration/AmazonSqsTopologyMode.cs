namespace MassTransit;

/// <summary>What the transport does about queues, topics and subscriptions at start.</summary>
public enum AmazonSqsTopologyMode
{
    /// <summary>Creates what is missing; what exists is not altered.</summary>
    Provision,

    /// <summary>Creates nothing: a missing or different piece is named and the bus does not start. Needs no rights to create.</summary>
    Verify,
}
