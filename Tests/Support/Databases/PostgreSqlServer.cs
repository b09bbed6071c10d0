using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tests.Support.Databases;

/// <summary>A PostgreSQL server on which databases may be created.</summary>
internal sealed class PostgreSqlServer(string connectionString) : DatabaseServer
{
    // CREATE DATABASE … TEMPLATE fails while another copy of the same template is under way.
    private static readonly SemaphoreSlim Copying = new(1);

    public override string ConnectionStringOf(string name) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = name }.ConnectionString;

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

    protected override void CloseConnections(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
