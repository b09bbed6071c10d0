using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tests.Support.Databases;

/// <summary>A PostgreSQL server on which databases may be created.</summary>
internal sealed class PostgreSqlServer(string connectionString) : DatabaseServer
{
    // CREATE DATABASE … TEMPLATE fails while another copy of the same template is under way.
    private static readonly SemaphoreSlim Copying = new(1);

    private readonly string _connectionString = connectionString;

    public override string ConnectionStringOf(string name) =>
        new NpgsqlConnectionStringBuilder(_connectionString) { Database = name }.ConnectionString;

    public override Task CreateAsync(string name) => ExecuteAsync($"CREATE DATABASE {name}");

    protected override async Task CopyAsync(string template, string name)
    {
        await Copying.WaitAsync();
        try
        {
            await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        }
        finally
        {
            Copying.Release();
        }
    }

    public override async Task DropAsync(string name)
    {
        CloseConnections(ConnectionStringOf(name));
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    public override DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString);

    // At the server, since whoever opened them may have a pool under another spelling of the connection string.
    protected override void CloseConnections(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
        using var server = new NpgsqlConnection(_connectionString);
        server.Open();
        using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", server);
        command.Parameters.Add(new() { Value = connection.Database });
        command.ExecuteNonQuery();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
