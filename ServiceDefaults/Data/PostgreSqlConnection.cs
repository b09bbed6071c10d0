using Npgsql;

namespace ServiceDefaults.Data;

/// <summary>Settings of a PostgreSQL connection that the services set where the connection string says nothing else.</summary>
internal static class PostgreSqlConnection
{
    // The services have a few dozen statements; each is prepared on the server at its second use of a connection, and planned once.
    private const string Prepare = "Max Auto Prepare";
    private const int Statements = 64;

    // Nothing is set on a session: no SET, no LISTEN, no temporary table, no lock beyond the transaction. An open transaction is rolled back all the same.
    private const string NoReset = "No Reset On Close";

    /// <summary>The connection string with our defaults. Behind a pooler that shares sessions (PgBouncer in transaction mode), <c>Max Auto Prepare=0</c> keeps them off.</summary>
    public static string WithDefaults(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize(Prepare))
            connection.MaxAutoPrepare = Statements;
        if (!connection.ShouldSerialize("Auto Prepare Min Usages"))
            connection.AutoPrepareMinUsages = 2;
        if (!connection.ShouldSerialize(NoReset))
            connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }
}
