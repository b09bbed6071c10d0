namespace MassTransit.AmazonSqsTransport.Connection.Batching;

/// <summary>How entries for one queue or topic are put into batches.</summary>
internal sealed record BatchingOptions
{
    /// <summary>Batches of one kind under way at once, for one queue or topic. Default 10.</summary>
    public int BatchesInFlight { get; init; } = 10;

    /// <summary>How long a batch that is not full waits while others are under way, at least: twice what a call takes of late. Default 10 ms.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a batch that is not full waits while others are under way, at most. Default 100 ms.</summary>
    public TimeSpan LongestPatience { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a batch that is not full waits after one of several entries has left, though nothing is under way. Default 20 ms.</summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long a batch that is not full waits in any case. Default zero: when nothing is under way it goes at once.</summary>
    public TimeSpan Linger { get; init; }

    /// <summary>Tries of an entry that the service refuses for the moment (throttled, internal error) though the batch arrived. Default 5.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>Longest wait before the second try; doubles with each further one. Default 100 ms, the SDK's own figure lies in that range.</summary>
    public TimeSpan BackOff { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest wait before any try. Default 5 s.</summary>
    public TimeSpan MaximumBackOff { get; init; } = TimeSpan.FromSeconds(5);
}
