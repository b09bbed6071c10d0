using MassTransit.AmazonSqsTransport.Connection;

namespace MassTransit.AmazonSqsTransport.Receive.Leases;

/// <summary>How long messages stay invisible while they are worked on.</summary>
internal sealed record LeaseOptions
{
    /// <summary>How long a received message is invisible at first: the queue's own value.</summary>
    public required TimeSpan VisibilityTimeout { get; init; }

    /// <summary>Longest extension by one renewal. Default 60 s; a queue with a shorter time-out is extended by that.</summary>
    public TimeSpan LongestExtension { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>When to give a message up, from its receipt. Default and most: 12 h (source: SQS developer guide, Visibility timeout).</summary>
    public TimeSpan MaximumVisibility { get; init; } = VisibilityChange.Maximum;

    /// <summary>Part of the time after which a lease is renewed.</summary>
    public const double RenewAfter = 0.7;

    /// <summary>Length of one extension.</summary>
    public TimeSpan Extension => LongestExtension < VisibilityTimeout ? LongestExtension : VisibilityTimeout;
}
