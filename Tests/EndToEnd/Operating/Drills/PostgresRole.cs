using Npgsql;
using Tests.Support;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>The databases of a system on PostgreSQL, by their owner and by a role that an operator gives a service.</summary>
/// <param name="system">The system.</param>
/// <param name="service"><c>builder</c> or <c>cdms-ENVIRONMENT</c>.</param>
internal sealed class PostgresRole(StudySystem system, string service)
{
    /// <summary>The role's name; it is one of the whole server.</summary>
    public string Name { get; } = $"{service.Replace('-', '_')}_service";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Reaches the database as the role.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(system.Processes.ConnectionStringOf(service)) { Username = Name }.ConnectionString;

    /// <summary>Makes an empty database and the role, which may connect and no more.</summary>
    public async Task CreateAsync()
    {
        var database = new NpgsqlConnectionStringBuilder(system.Processes.ConnectionStringOf(service)).Database;
        await ExecuteAsync("postgres", $"CREATE DATABASE \"{database}\"");
        await ExecuteAsync("postgres", $"CREATE ROLE {Name} LOGIN");
    }

    /// <summary>Runs <c>deploy/database/postgresql-rights.sql</c> as the owner.</summary>
    public async Task GrantAsync() => await ExecuteAsync(null, $"SET rights.role = '{Name}'; {await File.ReadAllTextAsync(RepositoryRoot.Combine("deploy/database/postgresql-rights.sql"), Cancel)}");

    /// <summary>Runs a statement as the owner.</summary>
    public Task ExecuteAsync(string sql) => ExecuteAsync(null, sql);

    private async Task ExecuteAsync(string? database, string sql)
    {
        var address = new NpgsqlConnectionStringBuilder(system.Processes.ConnectionStringOf(service)) { Pooling = false };
        address.Database = database ?? address.Database;
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
