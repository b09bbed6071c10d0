using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Inserts the inbox row unless it is there. It waits for another transaction that is about to insert it, and a lost race is no error.</summary>
internal static class InboxInsertStatement
{
    private static readonly string[] Properties =
    [
        nameof(InboxState.MessageId), nameof(InboxState.ConsumerId), nameof(InboxState.LockId), nameof(InboxState.Received),
        nameof(InboxState.ReceiveCount), nameof(InboxState.Consumed), nameof(InboxState.Delivered),
    ];

    /// <returns>Whether the row is new.</returns>
    public static async Task<bool> ExecuteAsync(DbContext db, InboxState row, CancellationToken cancellationToken)
    {
        var table = EntityTable.Of<InboxState>(db);
        object[] values =
        [
            row.MessageId, row.ConsumerId, row.LockId, row.Received, row.ReceiveCount, row.Consumed!.Value, row.Delivered!.Value,
        ];
        var parameters = values.Select((value, index) => table.Value(Properties[index], value));

        return await db.Database.ExecuteSqlRawAsync(For(DatabaseDialects.Of(db.Database), table), parameters, cancellationToken) == 1;
    }

    private static string For(DatabaseDialect dialect, EntityTable table)
    {
        var columns = string.Join(", ", Properties.Select(table.Column));
        var values = string.Join(", ", Properties.Select((_, index) => FormattableString.Invariant($"{{{index}}}")));
        var (message, consumer) = (table.Column(nameof(InboxState.MessageId)), table.Column(nameof(InboxState.ConsumerId)));

        return dialect switch
        {
            DatabaseDialect.PostgreSql or DatabaseDialect.Sqlite =>
                $"INSERT INTO {table.Name} ({columns}) VALUES ({values}) ON CONFLICT ({message}, {consumer}) DO NOTHING",

            // 2601 and 2627: the key is there. Inside TRY the transaction goes on.
            DatabaseDialect.SqlServer =>
                $"""
                BEGIN TRY
                    INSERT INTO {table.Name} ({columns}) VALUES ({values});
                END TRY
                BEGIN CATCH
                    IF ERROR_NUMBER() NOT IN (2601, 2627) THROW;
                END CATCH
                """,
            _ => $"INSERT INTO {table.Name} ({columns}) SELECT {values} WHERE NOT EXISTS"
                + $" (SELECT 1 FROM {table.Name} WHERE {message} = {{0}} AND {consumer} = {{1}})",
        };
    }
}
