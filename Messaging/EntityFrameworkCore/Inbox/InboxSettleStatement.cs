using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Deletes the sent messages of many consumed messages and marks these delivered, in one statement, whose text is the same for any number of them.</summary>
/// <remarks>Placeholders: 0 message ids, 1 consumer ids (arrays of one length), 2 the time of delivery.</remarks>
internal static class InboxSettleStatement
{
    /// <summary>The statement for the database of a context; null where LINQ must do.</summary>
    public static string? For(DbContext db) => DatabaseDialects.Of(db.Database) == DatabaseDialect.PostgreSql
        ? PostgreSql(EntityTable.Of<InboxState>(db), EntityTable.Of<OutboxMessage>(db))
        : null;

    private static string PostgreSql(EntityTable rows, EntityTable messages) =>
        $$"""
        WITH done AS (SELECT * FROM unnest({0}, {1}) AS pair (message_id, consumer_id)),
            sent AS (
                DELETE FROM {{messages.Name}} AS message USING done
                WHERE message.{{messages.Column(nameof(OutboxMessage.InboxMessageId))}} = done.message_id
                    AND message.{{messages.Column(nameof(OutboxMessage.InboxConsumerId))}} = done.consumer_id)
        UPDATE {{rows.Name}} AS row SET {{rows.Column(nameof(InboxState.Delivered))}} = {2} FROM done
        WHERE row.{{rows.Column(nameof(InboxState.MessageId))}} = done.message_id
            AND row.{{rows.Column(nameof(InboxState.ConsumerId))}} = done.consumer_id
        """;
}
