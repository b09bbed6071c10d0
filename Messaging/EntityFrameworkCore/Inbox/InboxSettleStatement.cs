using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Deletes the sent messages of many consumed messages and marks these delivered, in one statement, whose text is the same for any number of them.</summary>
/// <remarks>
/// Placeholders: 0 message ids, 1 consumer ids (arrays of one length), 2 the time of delivery.
/// The message ids are compared once more as an array: a prepared statement is planned while the table is small, where PostgreSQL would rather read
/// all of it for a join than look pairs up, and then keeps that plan while the table grows. An array it looks up in the index from the first row on.
/// </remarks>
internal static class InboxSettleStatement
{
    /// <summary>The statement for the database of a context; null where LINQ must do.</summary>
    public static string? For(DbContext db) => DatabaseDialects.Of(db.Database) == DatabaseDialect.PostgreSql
        ? PostgreSql(EntityTable.Of<InboxState>(db), EntityTable.Of<OutboxMessage>(db))
        : null;

    private static string PostgreSql(EntityTable rows, EntityTable messages) =>
        $$"""
        WITH sent AS (
            DELETE FROM {{messages.Name}} AS message USING {{InboxKeys.Pairs}}
            WHERE message.{{messages.Column(nameof(OutboxMessage.InboxMessageId))}} = ANY ({0})
                AND message.{{messages.Column(nameof(OutboxMessage.InboxMessageId))}} = message_id
                AND message.{{messages.Column(nameof(OutboxMessage.InboxConsumerId))}} = consumer_id)
        UPDATE {{rows.Name}} AS row SET {{rows.Column(nameof(InboxState.Delivered))}} = {2} FROM {{InboxKeys.Pairs}}
        WHERE row.{{rows.Column(nameof(InboxState.MessageId))}} = ANY ({0})
            AND row.{{rows.Column(nameof(InboxState.MessageId))}} = message_id
            AND row.{{rows.Column(nameof(InboxState.ConsumerId))}} = consumer_id
        """;
}
