using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Claims many units in one statement that steps over what others are just claiming; each row comes back with the lock id it had before.</summary>
/// <remarks>Placeholders: 0 due, 1 horizon, 2 number of units, 3 new lock id.</remarks>
internal static class BusOutboxClaimStatement
{
    /// <summary>The statement for the database of a context; null where LINQ must do.</summary>
    public static string? For(DbContext db) => DatabaseDialects.Of(db.Database) switch
    {
        DatabaseDialect.PostgreSql => PostgreSql(EntityTable.Of<OutboxState>(db)),
        DatabaseDialect.SqlServer => SqlServer(EntityTable.Of<OutboxState>(db)),
        _ => null,
    };

    private static string PostgreSql(EntityTable table)
    {
        var (key, lockId) = (table.Column(nameof(OutboxState.OutboxId)), table.Column(nameof(OutboxState.LockId)));

        return $"""
            WITH due AS (
                SELECT {key}, {lockId} FROM {table.Name}
                WHERE {lockId} <= {Placeholder(0)} OR {lockId} > {Placeholder(1)}
                ORDER BY {table.Column(nameof(OutboxState.Created))} LIMIT {Placeholder(2)} FOR UPDATE SKIP LOCKED)
            UPDATE {table.Name} AS taken SET {lockId} = {Placeholder(3)} FROM due WHERE taken.{key} = due.{key}
            RETURNING {table.AllColumns("taken.", nameof(OutboxState.LockId), $"due.{lockId}")}
            """;
    }

    private static string SqlServer(EntityTable table)
    {
        var lockId = table.Column(nameof(OutboxState.LockId));

        return $"""
            WITH due AS (
                SELECT TOP ({Placeholder(2)}) * FROM {table.Name} WITH (UPDLOCK, ROWLOCK, READPAST)
                WHERE {lockId} <= {Placeholder(0)} OR {lockId} > {Placeholder(1)}
                ORDER BY {table.Column(nameof(OutboxState.Created))})
            UPDATE due SET {lockId} = {Placeholder(3)}
            OUTPUT {table.AllColumns("inserted.", nameof(OutboxState.LockId), $"deleted.{lockId}")}
            """;
    }

    private static string Placeholder(int index) => FormattableString.Invariant($"{{{index}}}");
}
