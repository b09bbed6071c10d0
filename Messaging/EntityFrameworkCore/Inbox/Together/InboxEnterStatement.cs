using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Inserts inbox rows unless they are there and gives the new ones back.</summary>
internal static class InboxEnterStatement
{
    private static readonly string[] Properties =
    [
        nameof(InboxState.MessageId), nameof(InboxState.ConsumerId), nameof(InboxState.LockId), nameof(InboxState.Received),
        nameof(InboxState.ReceiveCount), nameof(InboxState.Consumed), nameof(InboxState.Delivered),
    ];

    public static (string Sql, object[] Values) For(DbContext db, IReadOnlyList<InboxKey> keys, Guid lockId, DateTime now)
    {
        var table = EntityTable.Of<InboxState>(db);
        var columns = string.Join(", ", Properties.Select(table.Column));
        var keep = $" ON CONFLICT ({table.Column(nameof(InboxState.MessageId))}, {table.Column(nameof(InboxState.ConsumerId))}) DO NOTHING RETURNING {table.AllColumns("")}";
        var dialect = DatabaseDialects.Of(db.Database);

        // One text for any number of rows, so that it is prepared once.
        if (dialect == DatabaseDialect.PostgreSql)
            return (
                $"INSERT INTO {table.Name} ({columns}) SELECT message_id, consumer_id, {{2}}, {{3}}, 1, {{3}}, {{3}} FROM {InboxKeys.Pairs}{keep}",
                [.. InboxKeys.ToArrays(keys), lockId, now]);

        var sql = new SqlText(db);
        sql.Append($"INSERT INTO {table.Name} ({columns}) ");
        if (dialect == DatabaseDialect.Sqlite)
        {
            AppendRows(sql, table, keys, lockId, now);
            return sql.Append(keep).Build();
        }

        // The range lock makes a second transaction with the same key wait, where it would else fail.
        sql.Append($"OUTPUT {table.AllColumns("inserted.")} SELECT {columns} FROM (");
        AppendRows(sql, table, keys, lockId, now);
        return sql.Append($") AS entering ({columns}) WHERE NOT EXISTS (SELECT 1 FROM {table.Name} AS present WITH (UPDLOCK, HOLDLOCK) WHERE ")
            .Append($"present.{table.Column(nameof(InboxState.MessageId))} = entering.{table.Column(nameof(InboxState.MessageId))} AND ")
            .Append($"present.{table.Column(nameof(InboxState.ConsumerId))} = entering.{table.Column(nameof(InboxState.ConsumerId))})")
            .Build();
    }

    private static void AppendRows(SqlText sql, EntityTable table, IReadOnlyList<InboxKey> keys, Guid lockId, DateTime now) =>
        sql.Append("VALUES ").AppendJoined(keys, ", ", key =>
        {
            object[] row = [key.MessageId, key.ConsumerId, lockId, now, 1, now, now];
            sql.Append("(").AppendJoined(row.Zip(Properties), ", ", value => sql.Append(table, value.Second, value.First)).Append(")");
        });
}
