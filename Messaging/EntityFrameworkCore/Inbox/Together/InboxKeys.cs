namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Says in SQL that a row belongs to one of several messages.</summary>
internal static class InboxKeys
{
    /// <summary>The keys as rows on PostgreSQL; placeholders 0 and 1 are the arrays.</summary>
    public const string Pairs = "unnest({0}, {1}) AS pair (message_id, consumer_id)";

    public static object[] ToArrays(IReadOnlyList<InboxKey> keys) =>
        [keys.Select(key => key.MessageId).ToArray(), keys.Select(key => key.ConsumerId).ToArray()];

    public static void AppendMatch(SqlText sql, EntityTable table, string messageId, string consumerId, IReadOnlyList<InboxKey> keys) =>
        sql.AppendJoined(keys, " OR ", key => sql
            .Append($"({table.Column(messageId)} = ").Append(table, messageId, key.MessageId)
            .Append($" AND {table.Column(consumerId)} = ").Append(table, consumerId, key.ConsumerId).Append(")"));
}
