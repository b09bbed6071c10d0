using Npgsql;

namespace Benchmarks.Loops;

/// <summary>Makes databases.</summary>
internal static class PostgresDatabase
{
    /// <summary>Creates the database that the connection string names, unless it is there.</summary>
    public static async Task CreateAsync(string connectionString)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var name = target.Database!;
        target.Database = "postgres";
        target.Pooling = false;
        await using var server = NpgsqlDataSource.Create(target);
        await using var exists = server.CreateCommand("select exists(select from pg_database where datname = $1)");
        exists.Parameters.AddWithValue(name);
        if (await exists.ExecuteScalarAsync() is true)
            return;
        await using var create = server.CreateCommand($"create database \"{name}\"");
        await create.ExecuteNonQueryAsync();
    }
}
