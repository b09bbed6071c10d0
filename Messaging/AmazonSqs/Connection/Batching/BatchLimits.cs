namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>How much one call of the service takes.</summary>
/// <param name="BatchBytes">Bytes of all entries of a batch together; <see cref="int.MaxValue"/> where there is no limit.</param>
/// <param name="EntryBytes">Bytes of one entry.</param>
/// <param name="BatchesInFlight">Batches under way at once.</param>
internal sealed record BatchLimits(int BatchBytes, int EntryBytes, int BatchesInFlight)
{
    /// <summary>Entries of a batch: 10, for every batch action of SQS and SNS (source: their API references).</summary>
    public const int Entries = 10;

    /// <summary>256 KiB, message with attributes and batch alike (source: AWS General Reference, Amazon SNS endpoints and quotas).</summary>
    public const int SnsBytes = 256 * 1024;

    /// <summary>1 MiB, message with attributes and batch alike (source: SQS developer guide, Amazon SQS message quotas).</summary>
    public const int SqsBytes = 1024 * 1024;

    /// <summary>Limits of a topic.</summary>
    public static BatchLimits Publish(int batchesInFlight) => new(SnsBytes, SnsBytes, batchesInFlight);

    /// <summary>Limits of a queue, whose own largest message may be smaller than the quota.</summary>
    public static BatchLimits Send(int maximumMessageSize, int batchesInFlight) =>
        new(SqsBytes, Math.Min(maximumMessageSize, SqsBytes), batchesInFlight);

    /// <summary>Limits of actions on receipt handles, which have no size limit.</summary>
    public static BatchLimits Receipts(int batchesInFlight) => new(int.MaxValue, int.MaxValue, batchesInFlight);
}
