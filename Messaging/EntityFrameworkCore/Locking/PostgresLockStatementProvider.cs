namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Locking statements for PostgreSQL.</summary>
public class PostgresLockStatementProvider : SqlLockStatementProvider
{
    /// <summary>Takes the schema from the model, or leaves it to the connection.</summary>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public PostgresLockStatementProvider(bool enableSchemaCaching = true)
        : base(new PostgresLockStatementFormatter(), null, enableSchemaCaching)
    {
    }

    /// <summary>Takes a schema for tables whose mapping names none.</summary>
    /// <param name="schemaName">The schema, unquoted.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public PostgresLockStatementProvider(string schemaName, bool enableSchemaCaching = true)
        : base(new PostgresLockStatementFormatter(), schemaName, enableSchemaCaching)
    {
    }
}
