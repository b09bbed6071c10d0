namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>Settings of one <see cref="AwsConnection"/>.</summary>
internal sealed record AwsConnectionOptions
{
    /// <summary>What a start does about missing queues, topics and subscriptions. Default: creates them.</summary>
    public TopologyMode Topology { get; init; } = TopologyMode.Provision;

    /// <summary>Account that owns the topics, 12 digits. Null: learned from the first queue, else from the first page of topics.</summary>
    public string? AccountId { get; init; }

    /// <summary>Key that encrypts queues and topics whose declaration names none. Null: what AWS does by itself.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Mode Verify: true names a filter that nobody declared as a problem too. Default false: it is logged, and a start goes on.</summary>
    public bool RefusesForeignFilters { get; init; }

    /// <summary>Queues, topics and subscriptions looked at or made at once. Default 8 (SNS allows 30 list calls a second).</summary>
    public int ProvisioningParallelism { get; init; } = 8;

    /// <summary>How long the deletion of a message waits for others, so that batches fill: long beside a consumer, short beside any visibility timeout. Default 100 ms.</summary>
    public TimeSpan DeleteLinger { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How entries are put into batches.</summary>
    public Batching.BatchingOptions Batching { get; init; } = new();
}
