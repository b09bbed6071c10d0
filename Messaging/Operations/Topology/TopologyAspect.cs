namespace Messaging.Operations.Topology;

/// <summary>What a finding is about.</summary>
public enum TopologyAspect
{
    /// <summary>A queue that is received from.</summary>
    Queues,

    /// <summary>A queue for what failed, what nobody consumes, or what could not be delivered.</summary>
    FailureQueues,

    /// <summary>A topic.</summary>
    Topics,

    /// <summary>The policy by which topics may send to a queue.</summary>
    Policies,

    /// <summary>That a queue hears a topic.</summary>
    Subscriptions,

    /// <summary>That a subscription delivers messages as they were sent.</summary>
    RawDelivery,

    /// <summary>Which messages a subscription delivers.</summary>
    Filters,

    /// <summary>The key that encrypts a queue or topic.</summary>
    Encryption,
}
