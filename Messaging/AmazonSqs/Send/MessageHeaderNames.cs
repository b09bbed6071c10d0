namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Headers that this transport adds as message attributes.</summary>
internal static class MessageHeaderNames
{
    /// <summary>When a message is due whose delay is longer than SQS keeps it: UTC, round-trip format.</summary>
    public const string DelayUntil = "MT-Delay-Until";

    public const string ContentType = MessageHeaders.ContentType;
    public const string CorrelationId = MessageHeaders.CorrelationId;

    /// <summary>Headers of the core, which are not the sender's own.</summary>
    public const string CorePrefix = "MT-";
}
