namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>How much a poll brought.</summary>
internal enum PollResult
{
    /// <summary>Nothing, or the poll failed.</summary>
    Empty,

    /// <summary>Something, but less than was asked for.</summary>
    Partial,

    /// <summary>As many messages as one receive can bring: there may be more.</summary>
    Full,
}
