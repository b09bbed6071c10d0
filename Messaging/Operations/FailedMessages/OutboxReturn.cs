using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Messaging.Operations.FailedMessages;

/// <summary>Puts a quarantined message back into the outbox, as a unit of its own.</summary>
/// <remarks>By the names of the tables' types and columns alone, which are the same with the official packages.</remarks>
internal static class OutboxReturn
{
    private const string Namespace = "MassTransit.EntityFrameworkCoreIntegration.";

    /// <summary>Adds the rows to the context; the caller saves.</summary>
    /// <exception cref="InvalidOperationException">The context has no outbox.</exception>
    public static void Add(DbContext db, FailedMessage message, DateTimeOffset now)
    {
        var columns = JsonSerializer.Deserialize<QuarantinedColumns>(message.Attributes)!;
        var outboxId = Guid.NewGuid();
        AddRow(db, "OutboxState", new() { ["OutboxId"] = outboxId, ["LockId"] = Guid.Empty, ["Created"] = now.UtcDateTime });
        AddRow(db, "OutboxMessage", new()
        {
            ["OutboxId"] = outboxId,
            ["MessageId"] = message.MessageId,
            ["SentTime"] = columns.SentAt.UtcDateTime,
            ["ExpirationTime"] = columns.ExpiresAt?.UtcDateTime,
            ["ContentType"] = columns.ContentType,
            ["MessageType"] = columns.MessageType,
            ["Body"] = message.Body,
            ["Headers"] = columns.Headers,
            ["Properties"] = columns.Properties,
            ["ConversationId"] = columns.ConversationId,
            ["CorrelationId"] = columns.CorrelationId,
            ["InitiatorId"] = columns.InitiatorId,
            ["RequestId"] = columns.RequestId,
            ["SourceAddress"] = AddressOf(columns.SourceAddress),
            ["DestinationAddress"] = AddressOf(columns.DestinationAddress),
            ["ResponseAddress"] = AddressOf(columns.ResponseAddress),
            ["FaultAddress"] = AddressOf(columns.FaultAddress),
        });
    }

    private static void AddRow(DbContext db, string name, Dictionary<string, object?> columns)
    {
        var type = db.Model.FindEntityType(Namespace + name) ?? throw new InvalidOperationException($"The context maps no {name}, so a quarantined message cannot go back. Map the tables of the outbox.");
        EntityEntry entry = db.Entry(Activator.CreateInstance(type.ClrType)!);
        foreach (var (column, value) in columns)
            entry.Property(column).CurrentValue = value;
        entry.State = EntityState.Added;
    }

    private static Uri? AddressOf(string? address) => address is null ? null : new Uri(address);
}
