using Microsoft.Extensions.Logging;

namespace Messaging.Operations.FailedMessages;

/// <summary>Log lines of failed messages. None holds what is in a message.</summary>
internal static partial class FailedMessageLog
{
    [LoggerMessage(1701, LogLevel.Warning, "{Count} failed messages were collected from {Queue}; see the page of failed messages")]
    public static partial void LogCollected(this ILogger logger, int count, string queue);

    [LoggerMessage(1702, LogLevel.Error, "Failed message {TransportId} of {Queue} could not be stored; it stays in its queue and is tried again in half a minute")]
    public static partial void LogNotKept(this ILogger logger, Exception exception, string transportId, string queue);

    [LoggerMessage(1703, LogLevel.Error, "{Queue} could not be read; it is tried again in {Pause}. Check the broker and the rights sqs:ReceiveMessage and sqs:DeleteMessage")]
    public static partial void LogNotRead(this ILogger logger, Exception exception, string queue, TimeSpan pause);

    [LoggerMessage(1704, LogLevel.Information, "Return {ReturnId}: {Returned} of {Total} messages are back, {Refused} could not go back")]
    public static partial void LogReturned(this ILogger logger, Guid returnId, int returned, int total, int refused);

    [LoggerMessage(1705, LogLevel.Error, "Failed messages could not be returned; it is tried again. Check the database, the broker and the right sqs:SendMessage")]
    public static partial void LogNotReturned(this ILogger logger, Exception exception);
}
