namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Locking statements for SQLite.</summary>
public class SqliteLockStatementProvider : SqlLockStatementProvider
{
    /// <summary>Takes the schema from the model, or leaves it to the connection.</summary>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public SqliteLockStatementProvider(bool enableSchemaCaching = true)
        : base(new SqliteLockStatementFormatter(), null, enableSchemaCaching)
    {
    }

    /// <summary>Takes a schema for tables whose mapping names none.</summary>
    /// <param name="schemaName">The schema, unquoted.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public SqliteLockStatementProvider(string schemaName, bool enableSchemaCaching = true)
        : base(new SqliteLockStatementFormatter(), schemaName, enableSchemaCaching)
    {
    }
}
