using Npgsql;

namespace Tests.EndToEnd.Reconciliation;

/// <summary>The database of a CDMS on PostgreSQL, backed up and restored whole, as an operator would.</summary>
internal sealed class CdmsDatabase(StudySystem system, string environment)
{
    private const string Backup = "backup_of_yesterday";

    private string ConnectionString => system.Processes.ConnectionStringOf($"cdms-{environment}");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Stops the CDMS, copies its database, and starts it again.</summary>
    public Task BackUpAsync() => WhileStoppedAsync($"CREATE DATABASE {Backup} TEMPLATE \"{Name}\"");

    /// <summary>Stops the CDMS, puts the copy in the place of its database, and starts it again.</summary>
    public Task RestoreAsync() => WhileStoppedAsync($"DROP DATABASE \"{Name}\" WITH (FORCE)", $"CREATE DATABASE \"{Name}\" TEMPLATE {Backup}");

    /// <summary>Changes rows past the service.</summary>
    /// <returns>How many.</returns>
    public Task<int> ExecuteAsync(string sql) => ExecuteAsync(new NpgsqlConnectionStringBuilder(ConnectionString), sql);

    private string Name => new NpgsqlConnectionStringBuilder(ConnectionString).Database!;

    private async Task WhileStoppedAsync(params string[] statements)
    {
        await system.Processes.Cdms(environment).DisposeAsync();
        foreach (var statement in statements)
            await ExecuteAsync(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres" }, statement);
        await system.Processes.StartCdmsAsync(environment, Cancelled);
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
