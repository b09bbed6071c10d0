using Microsoft.Data.Sqlite;

namespace Tests.EndToEnd.Operating.Drills;

/// <summary>The database file of a running service, past the service.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private SqliteFile(SqliteConnection connection) => _connection = connection;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Changes rows.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ExecuteAsync(StudySystem system, string service, string sql)
    {
        await using var file = await OpenAsync(system, service);
        return await file.ExecuteAsync(sql);
    }

    /// <summary>Keeps everybody else from writing until it is disposed of.</summary>
    public static async Task<SqliteFile> LockAsync(StudySystem system, string service)
    {
        var file = await OpenAsync(system, service);
        await file.ExecuteAsync("BEGIN IMMEDIATE");
        return file;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<SqliteFile> OpenAsync(StudySystem system, string service)
    {
        var connection = new SqliteConnection($"{system.Processes.ConnectionStringOf(service)};Pooling=false");
        await connection.OpenAsync(Cancel);
        return new(connection);
    }

    private async Task<int> ExecuteAsync(string sql)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync(Cancel);
    }
}
