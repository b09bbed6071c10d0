namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>One message on its way to a queue or topic.</summary>
/// <param name="Body">Text of the message.</param>
/// <param name="Attributes">Message attributes, all of type String; at most <see cref="MaximumAttributes"/>, values not empty.</param>
internal sealed record OutgoingEntry(string Body, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>Attributes a message may have: 10 (source: SQS developer guide, Message metadata). With raw delivery SNS throws away what has more.</summary>
    public const int MaximumAttributes = 10;

    /// <summary>Longest delay of a message: 15 minutes (source: SQS developer guide, Message quotas).</summary>
    public static readonly TimeSpan MaximumDelay = TimeSpan.FromMinutes(15);

    /// <summary>Message group; required by FIFO queues and topics.</summary>
    public string? GroupId { get; init; }

    /// <summary>Deduplication id, remembered by FIFO queues and topics for 5 minutes.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>Delay until a queue shows the message, whole seconds (a fraction is cut); at most <see cref="MaximumDelay"/>. Not for topics and FIFO queues.</summary>
    public TimeSpan? Delay { get; init; }
}
