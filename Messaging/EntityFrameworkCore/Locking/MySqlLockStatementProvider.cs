namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Locking statements for MySQL.</summary>
public class MySqlLockStatementProvider : SqlLockStatementProvider
{
    /// <summary>Takes the schema from the model, or leaves it to the connection.</summary>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public MySqlLockStatementProvider(bool enableSchemaCaching = true)
        : base(new MySqlLockStatementFormatter(), null, enableSchemaCaching)
    {
    }

    /// <summary>Takes a schema for tables whose mapping names none.</summary>
    /// <param name="schemaName">The schema, unquoted.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public MySqlLockStatementProvider(string schemaName, bool enableSchemaCaching = true)
        : base(new MySqlLockStatementFormatter(), schemaName, enableSchemaCaching)
    {
    }
}
