using Npgsql;

namespace Benchmarks.Machine;

/// <summary>
/// Brings the planner's statistics up to date, as autovacuum does within a minute or so. The rounds are over before it comes, so a contestant would be measured
/// with the plans of empty tables, which read all of a table for ten of its rows.
/// </summary>
internal static class TableStatistics
{
    /// <param name="server">A superuser's connections to the server.</param>
    /// <param name="databasePrefix">How the names of the databases begin.</param>
    /// <param name="cancellationToken">Cancels the statements.</param>
    public static async Task RefreshAsync(NpgsqlDataSource server, string databasePrefix, CancellationToken cancellationToken)
    {
        foreach (var name in await FindAsync(server, databasePrefix, cancellationToken))
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("ANALYZE", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<List<string>> FindAsync(NpgsqlDataSource server, string databasePrefix, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand("select datname from pg_database where datname like $1 || '%'");
        command.Parameters.AddWithValue(databasePrefix);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }
}
