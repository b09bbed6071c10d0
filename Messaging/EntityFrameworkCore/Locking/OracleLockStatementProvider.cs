namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Locking statements for Oracle.</summary>
public class OracleLockStatementProvider : SqlLockStatementProvider
{
    /// <summary>Takes the schema from the model, or leaves it to the connection.</summary>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public OracleLockStatementProvider(bool enableSchemaCaching = true)
        : base(new OracleLockStatementFormatter(), null, enableSchemaCaching)
    {
    }

    /// <summary>Takes a schema for tables whose mapping names none.</summary>
    /// <param name="schemaName">The schema, unquoted.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    public OracleLockStatementProvider(string schemaName, bool enableSchemaCaching = true)
        : base(new OracleLockStatementFormatter(), schemaName, enableSchemaCaching)
    {
    }
}
