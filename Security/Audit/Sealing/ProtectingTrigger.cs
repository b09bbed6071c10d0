using ServiceDefaults;

namespace Security.Audit.Sealing;

/// <summary>A trigger that keeps rows from being changed, or queues them for the sealer.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">The trigger.</param>
internal sealed record ProtectingTrigger(string Table, string Name)
{
    /// <summary>Lists the triggers that are there and switched on, each as <see cref="ToString"/>.</summary>
    /// <remarks>PostgreSQL: one that fires for replicas alone (R) protects nothing. SQL Server shows a trigger to whoever may view its definition.</remarks>
    public static string QueryFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql =>
            """
            SELECT c.relname || '.' || t.tgname AS "Value" FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid
            WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND pg_catalog.pg_table_is_visible(c.oid)
            """,
        DatabaseProvider.SqlServer =>
            "SELECT OBJECT_NAME(t.[parent_id]) + N'.' + t.[name] AS [Value] FROM sys.triggers AS t WHERE t.[parent_class] = 1 AND t.[is_disabled] = 0",
        _ => "SELECT tbl_name || '.' || name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'",
    };

    public override string ToString() => $"{Table}.{Name}";
}
