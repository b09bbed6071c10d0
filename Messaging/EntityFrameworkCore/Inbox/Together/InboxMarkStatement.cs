namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Marks rows whose outgoing messages wait in the table, held under a lock id.</summary>
internal static class InboxMarkStatement
{
    public static void Append(SqlText sql, IReadOnlyList<InboxKey> keys, Guid lockId)
    {
        var table = EntityTable.Of<InboxState>(sql.Db);
        sql.Append($"UPDATE {table.Name} SET {table.Column(nameof(InboxState.Delivered))} = NULL, {table.Column(nameof(InboxState.LockId))} = ")
            .Append(table, nameof(InboxState.LockId), lockId).Append(" WHERE ");
        InboxKeys.AppendMatch(sql, table, nameof(InboxState.MessageId), nameof(InboxState.ConsumerId), keys);
        sql.Append("; ");
    }
}
