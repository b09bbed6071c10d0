namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Locking statements for SQL Server.</summary>
public class SqlServerLockStatementProvider : SqlLockStatementProvider
{
    /// <summary>Takes the schema from the model, or leaves it to the connection.</summary>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public SqlServerLockStatementProvider(bool enableSchemaCaching = true)
        : base(new SqlServerLockStatementFormatter(), null, enableSchemaCaching)
    {
    }

    /// <summary>Takes a schema for tables whose mapping names none.</summary>
    /// <param name="schemaName">The schema, unquoted.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public SqlServerLockStatementProvider(string schemaName, bool enableSchemaCaching = true)
        : base(new SqlServerLockStatementFormatter(), schemaName, enableSchemaCaching)
    {
    }
}
