using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Moves a message that cannot be sent from the outbox to the quarantine, if the context maps it.</summary>
internal static class OutboxQuarantineWriter
{
    public static bool CanWrite(DbContext db) => db.Model.FindEntityType(typeof(OutboxQuarantine)) is not null;

    /// <param name="db">The context.</param>
    /// <param name="messages">The messages of the unit.</param>
    /// <param name="failure">The message and why it cannot be sent.</param>
    /// <param name="attempts">How often it was tried.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it was still there.</returns>
    public static Task<bool> MoveAsync(
        DbContext db, IQueryable<OutboxMessage> messages, SendFailure failure, int attempts, DateTimeOffset now) => SuspendedRetries.RunAsync(db, async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await messages.Where(message => message.MessageId == failure.Message.MessageId).ExecuteDeleteAsync() == 0)
            return false;
        var row = db.Add(Create(failure, attempts, now));
        await db.SaveChangesAsync();
        row.State = EntityState.Detached;
        await transaction.CommitAsync();
        return true;
    });

    private static OutboxQuarantine Create(SendFailure failure, int attempts, DateTimeOffset now) => new()
    {
        QuarantinedAt = now,
        Attempts = attempts,
        Reason = Describe(failure.Exception),
        MessageId = failure.Message.MessageId,
        MessageType = failure.Message.MessageType,
        ContentType = failure.Message.ContentType,
        Body = failure.Message.Body,
        Headers = failure.Message.Headers,
        Properties = failure.Message.Properties,
        SentAt = Utc(failure.Message.SentTime),
        ExpiresAt = failure.Message.ExpirationTime is { } time ? Utc(time) : null,
        ConversationId = failure.Message.ConversationId,
        CorrelationId = failure.Message.CorrelationId,
        InitiatorId = failure.Message.InitiatorId,
        RequestId = failure.Message.RequestId,
        SourceAddress = failure.Message.SourceAddress?.ToString(),
        DestinationAddress = failure.Message.DestinationAddress?.ToString(),
        ResponseAddress = failure.Message.ResponseAddress?.ToString(),
        FaultAddress = failure.Message.FaultAddress?.ToString(),
    };

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private static string Describe(Exception exception)
    {
        var texts = new List<string>();
        for (var current = exception; current is not null; current = current.InnerException)
            texts.Add($"{current.GetType().Name}: {current.Message}");
        return string.Join(Environment.NewLine, texts);
    }
}
