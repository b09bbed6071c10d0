using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Tests.Support.Databases;

/// <summary>A SQL Server on which databases may be created. It copies no database: a template is filled anew.</summary>
internal sealed class SqlServerServer(string connectionString) : DatabaseServer
{
    public override string ConnectionStringOf(string name) =>
        new SqlConnectionStringBuilder(connectionString) { InitialCatalog = name }.ConnectionString;

    // Versioned reads, as the services' databases have them in production.
    public override Task CreateAsync(string name) =>
        ExecuteAsync($"CREATE DATABASE [{name}]; ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON");

    public override async Task CreateFromTemplateAsync(string template, string name, Func<string, Task> fill)
    {
        await CreateAsync(name);
        await fill(ConnectionStringOf(name));
    }

    public override async Task DropAsync(string name)
    {
        CloseConnections(ConnectionStringOf(name));
        await ExecuteAsync($"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]");
    }

    public override DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlServer(connectionString);

    protected override void CloseConnections(string connectionString)
    {
        using var connection = new SqlConnection(connectionString);
        SqlConnection.ClearPool(connection);
    }

    protected override Task CopyAsync(string template, string name) =>
        throw new NotSupportedException("A database is copied by backup files here, which is slower than to fill it anew.");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
