namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Marks rows whose outgoing messages wait in the table, held under a lock id.</summary>
internal static class InboxMarkStatement
{
    /// <summary>Puts it before the insert of those messages; on PostgreSQL it becomes a part of that statement.</summary>
    public static void Append(SqlText sql, IReadOnlyList<InboxKey> keys, Guid lockId)
    {
        var table = EntityTable.Of<InboxState>(sql.Db);
        var (message, consumer) = (table.Column(nameof(InboxState.MessageId)), table.Column(nameof(InboxState.ConsumerId)));
        var isPart = DatabaseDialects.Of(sql.Db.Database) == DatabaseDialect.PostgreSql;
        sql.Append(isPart ? "WITH marked AS (" : "")
            .Append($"UPDATE {table.Name} SET {table.Column(nameof(InboxState.Delivered))} = NULL, {table.Column(nameof(InboxState.LockId))} = ")
            .Append(table, nameof(InboxState.LockId), lockId);
        if (isPart)
        {
            var arrays = InboxKeys.ToArrays(keys);
            sql.Append(" FROM unnest(").AppendValue(arrays[0]).Append(", ").AppendValue(arrays[1])
                .Append($") AS pair (message_id, consumer_id) WHERE {message} = message_id AND {consumer} = consumer_id) ");
            return;
        }

        sql.Append(" WHERE ");
        InboxKeys.AppendMatch(sql, table, nameof(InboxState.MessageId), nameof(InboxState.ConsumerId), keys);
        sql.Append("; ");
    }
}
