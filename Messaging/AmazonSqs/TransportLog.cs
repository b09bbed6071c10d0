using Microsoft.Extensions.Logging;

namespace MassTransit.AmazonSqsTransport;

/// <summary>What the transport writes to the log; event ids 5100 to 5149.</summary>
internal static partial class TransportLog
{
    [LoggerMessage(5101, LogLevel.Warning, "A message to {Destination} has more than ten headers: {Headers} travel in the envelope alone; subscription filters do not see them")]
    public static partial void HeadersLeftInEnvelope(ILogger logger, string destination, string headers);

    [LoggerMessage(5102, LogLevel.Warning, "Receiving from {Queue} failed; the next try is in {Seconds} s")]
    public static partial void PollFailed(ILogger logger, Exception exception, string queue, double seconds);

    [LoggerMessage(5103, LogLevel.Warning, "Message {MessageId} of {Queue} could not be put off until {DueAt}; SQS delivers it again")]
    public static partial void PutOffFailed(ILogger logger, Exception exception, string messageId, string queue, DateTimeOffset dueAt);

    [LoggerMessage(5104, LogLevel.Debug, "Message {MessageId} of {Queue} is put off until {DueAt}")]
    public static partial void PutOff(ILogger logger, string messageId, string queue, DateTimeOffset dueAt);

    [LoggerMessage(5105, LogLevel.Warning, "Message {MessageId} of {Queue} could not be released; it is seen again when its visibility timeout ends")]
    public static partial void ReleaseFailed(ILogger logger, Exception exception, string messageId, string queue);

    [LoggerMessage(5106, LogLevel.Error, "Nothing can be received from {Queue}; it is tried again. See whether the queue, its subscriptions and the rights of the service are there, by 'topology verify'")]
    public static partial void ReceiveRefused(ILogger logger, Exception exception, string queue);
}
