namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Inserts several stored messages at once.</summary>
internal static class OutboxInsertStatement
{
    private static readonly (string Property, Func<OutboxMessage, object?> Value)[] Columns =
    [
        (nameof(OutboxMessage.EnqueueTime), message => message.EnqueueTime),
        (nameof(OutboxMessage.SentTime), message => message.SentTime),
        (nameof(OutboxMessage.Headers), message => message.Headers),
        (nameof(OutboxMessage.Properties), message => message.Properties),
        (nameof(OutboxMessage.InboxMessageId), message => message.InboxMessageId),
        (nameof(OutboxMessage.InboxConsumerId), message => message.InboxConsumerId),
        (nameof(OutboxMessage.OutboxId), message => message.OutboxId),
        (nameof(OutboxMessage.MessageId), message => message.MessageId),
        (nameof(OutboxMessage.ContentType), message => message.ContentType),
        (nameof(OutboxMessage.MessageType), message => message.MessageType),
        (nameof(OutboxMessage.Body), message => message.Body),
        (nameof(OutboxMessage.ConversationId), message => message.ConversationId),
        (nameof(OutboxMessage.CorrelationId), message => message.CorrelationId),
        (nameof(OutboxMessage.InitiatorId), message => message.InitiatorId),
        (nameof(OutboxMessage.RequestId), message => message.RequestId),
        (nameof(OutboxMessage.SourceAddress), message => message.SourceAddress),
        (nameof(OutboxMessage.DestinationAddress), message => message.DestinationAddress),
        (nameof(OutboxMessage.ResponseAddress), message => message.ResponseAddress),
        (nameof(OutboxMessage.FaultAddress), message => message.FaultAddress),
        (nameof(OutboxMessage.ExpirationTime), message => message.ExpirationTime),
    ];

    /// <summary>Messages get their numbers in the order given: what one unit sends is sent in this order.</summary>
    public static void Append(SqlText sql, IReadOnlyList<OutboxMessage> messages)
    {
        var table = EntityTable.Of<OutboxMessage>(sql.Db);
        var insert = $"INSERT INTO {table.Name} ({string.Join(", ", Columns.Select(column => table.Column(column.Property)))}) VALUES ";

        // SQL Server does not promise that identities follow the order of several rows in one statement.
        var separator = DatabaseDialects.Of(sql.Db.Database) is DatabaseDialect.PostgreSql or DatabaseDialect.Sqlite ? ", " : "; " + insert;
        sql.Append(insert).AppendJoined(messages, separator, message => sql
            .Append("(").AppendJoined(Columns, ", ", column => sql.Append(table, column.Property, column.Value(message))).Append(")"));
    }
}
