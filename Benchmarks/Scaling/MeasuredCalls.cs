namespace Benchmarks.Scaling;

/// <summary>The calls of AWS that were measured: by <c>deployments</c> and <c>idle</c> (docs/performance.md).</summary>
internal sealed record MeasuredCalls
{
    /// <summary>Calls of a deployment under load, where batches fill: publishes, and receives with deletes.</summary>
    public CallsOfDeployment UnderLoad { get; init; } = new(Publishes: 0.38m, SqsRequests: 0.55m);

    /// <summary>Calls of a deployment that is alone: two publishes, two receives, two deletes at most.</summary>
    public CallsOfDeployment OneByOne { get; init; } = new(Publishes: 2, SqsRequests: 4);

    /// <summary>
    /// Requests of SQS in an hour at rest for each queue that a replica consumes: 180 receives and 240 counts for the metrics, as measured, and 180 receives from each of its two queues of failed messages, which wait as long.
    /// </summary>
    public decimal IdleRequestsAnHour { get; init; } = 780;

    /// <summary>Kilobytes of a message: a definition of 20 KB, compressed, in its envelope. The answer is smaller.</summary>
    public decimal MessageKilobytes { get; init; } = 6.5m;

    /// <summary>The share of the sent requests that count as two, since a full batch of ten is a little more than 64 KB. Taken as all under load, none one by one.</summary>
    public decimal DoubledUnderLoad { get; init; } = 0.29m;
}
