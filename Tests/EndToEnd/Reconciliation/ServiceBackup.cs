using Npgsql;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The database of a service on PostgreSQL, backed up and restored whole, as an operator would.</summary>
/// <param name="system">The running system.</param>
/// <param name="service"><c>builder</c> or <c>cdms-ENVIRONMENT</c>.</param>
internal sealed class ServiceBackup(StudySystem system, string service)
{
    private const string Builder = "builder";
    private const string Backup = "backup_of_yesterday";

    private string ConnectionString => system.Processes.ConnectionStringOf(service);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Stops the service, copies its database, and starts it again.</summary>
    public Task BackUpAsync() => WhileStoppedAsync($"CREATE DATABASE {Backup} TEMPLATE \"{Name}\"");

    /// <summary>Stops the service, puts the copy in the place of its database, and starts it again.</summary>
    public Task RestoreAsync() => WhileStoppedAsync($"DROP DATABASE \"{Name}\" WITH (FORCE)", $"CREATE DATABASE \"{Name}\" TEMPLATE {Backup}");

    /// <summary>Changes rows past the service.</summary>
    /// <returns>How many.</returns>
    public Task<int> ExecuteAsync(string sql) => ExecuteAsync(new NpgsqlConnectionStringBuilder(ConnectionString), sql);

    private string Environment => service["cdms-".Length..];

    private string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    private async Task WhileStoppedAsync(params string[] statements)
    {
        await (service == Builder ? system.Processes.Builder : system.Processes.Cdms(Environment)).DisposeAsync();
        foreach (var statement in statements)
            await ExecuteAsync(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres" }, statement);
        await (service == Builder ? system.Processes.StartBuilderAsync(Cancelled) : system.Processes.StartCdmsAsync(Environment, Cancelled));
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnectionStringBuilder address, string sql)
    {
        address.Pooling = false;
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(Cancelled);
    }
}
