using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What delivery and inbox say in the log.</summary>
internal static partial class DeliveryLog
{
    [LoggerMessage(7101, LogLevel.Warning,
        "Message {MessageId} for {Destination} could not be sent ({Attempts} attempts); the next attempt comes in {Delay}")]
    public static partial void SendFailed(ILogger logger, Exception exception, Guid messageId, Uri? destination, int attempts, TimeSpan delay);

    [LoggerMessage(7102, LogLevel.Error,
        "Message {MessageId} for {Destination} went to quarantine after {Attempts} attempts; see table OutboxQuarantine, remove the cause and requeue it")]
    public static partial void Quarantined(ILogger logger, Exception exception, Guid messageId, Uri? destination, int attempts);

    [LoggerMessage(7103, LogLevel.Error, "The outbox could not be delivered; the next look comes in {Delay}")]
    public static partial void PassFailed(ILogger logger, Exception exception, TimeSpan delay);

    [LoggerMessage(7104, LogLevel.Warning,
        "Message {MessageId} was consumed, but what it sent could not all go out; the outbox delivery goes on with it")]
    public static partial void HandedOver(ILogger logger, Exception exception, Guid messageId);

    [LoggerMessage(7105, LogLevel.Debug, "Message {MessageId} was consumed before by {ConsumerType}; it is acknowledged without effect")]
    public static partial void Duplicate(ILogger logger, Guid? messageId, string consumerType);

    [LoggerMessage(7106, LogLevel.Debug, "Message {MessageId} lost a race in the database; attempt {Attempt} follows")]
    public static partial void LostRace(ILogger logger, Guid? messageId, int attempt);

    [LoggerMessage(7107, LogLevel.Error, "The inbox could not be cleaned up; the next attempt comes in {Delay}")]
    public static partial void CleanupFailed(ILogger logger, Exception exception, TimeSpan delay);

    [LoggerMessage(7108, LogLevel.Debug, "{Count} inbox rows older than the duplicate detection window were deleted")]
    public static partial void CleanedUp(ILogger logger, int count);

    [LoggerMessage(7109, LogLevel.Warning,
        "What message {MessageId} sent could not be marked as sent; it is sent again when the lease ends, and receivers drop the duplicates")]
    public static partial void NotReleased(ILogger logger, Exception exception, Guid messageId);

    [LoggerMessage(7110, LogLevel.Warning,
        "{Count} units of sent or failed messages could not be settled; the next attempt comes in {Delay}. What stays is sent again, and receivers drop the duplicates")]
    public static partial void NotSettled(ILogger logger, Exception exception, int count, TimeSpan delay);
}
