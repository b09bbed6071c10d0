using Microsoft.EntityFrameworkCore.Migrations;
using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>The triggers that queue new rows of the trail and refuse to change or delete old ones, and the routine of a redaction.</summary>
/// <remarks>
/// A migration calls <see cref="Create"/> after it has made the tables. On SQLite a migration that rebuilds one of them (a changed column) loses its triggers: it calls
/// <see cref="Create"/> again, which replaces what is there.
/// </remarks>
public static class AuditTriggers
{
    /// <summary>The statements, each to be run by itself and in this order; running them again does no harm.</summary>
    public static IReadOnlyList<string> StatementsFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlTriggers.Create,
        DatabaseProvider.SqlServer => SqlServerTriggers.Create,
        _ => SqliteTriggers.Create,
    };

    /// <summary>The statements that take them away again.</summary>
    public static IReadOnlyList<string> DropStatementsFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlTriggers.Drop,
        DatabaseProvider.SqlServer => SqlServerTriggers.Drop,
        _ => SqliteTriggers.Drop,
    };

    /// <summary>Which triggers there must be.</summary>
    internal static IEnumerable<ProtectingTrigger> NamesFor(DatabaseProvider provider)
    {
        string[] acts = provider switch
        {
            DatabaseProvider.PostgreSql => ["Update", "Delete", "Truncate"],
            DatabaseProvider.SqlServer => ["Refuse"],
            _ => ["Update", "Delete", "Replace"],
        };
        return TriggerText.AppendOnly.SelectMany(table => acts.Select(act => new ProtectingTrigger(table, $"{table}_{act}"))).Prepend(new("AuditRecord", "AuditRecord_Queue"));
    }

    /// <summary>Adds them in a migration.</summary>
    /// <param name="migration">The migration, in which the tables are there already.</param>
    /// <param name="provider">The database that it is for.</param>
    public static void Create(MigrationBuilder migration, DatabaseProvider provider) => Run(migration, provider, StatementsFor(provider));

    /// <summary>Takes them away in the way back of a migration.</summary>
    /// <param name="migration">The migration, in which the tables are still there.</param>
    /// <param name="provider">The database that it is for.</param>
    public static void Drop(MigrationBuilder migration, DatabaseProvider provider) => Run(migration, provider, DropStatementsFor(provider));

    private static void Run(MigrationBuilder migration, DatabaseProvider provider, IReadOnlyList<string> statements)
    {
        // SQL Server takes CREATE TRIGGER only at the head of a batch, which a migration's script does not promise.
        foreach (var sql in statements)
            migration.Sql(provider == DatabaseProvider.SqlServer ? $"EXEC(N'{sql.Replace("'", "''", StringComparison.Ordinal)}');" : $"{sql};");
    }
}
