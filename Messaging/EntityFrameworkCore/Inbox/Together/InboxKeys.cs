namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Says in SQL that a row belongs to one of several messages.</summary>
internal static class InboxKeys
{
    public static void AppendMatch(SqlText sql, EntityTable table, string messageId, string consumerId, IReadOnlyList<InboxKey> keys) =>
        sql.AppendJoined(keys, " OR ", key => sql
            .Append($"({table.Column(messageId)} = ").Append(table, messageId, key.MessageId)
            .Append($" AND {table.Column(consumerId)} = ").Append(table, consumerId, key.ConsumerId).Append(")"));
}
