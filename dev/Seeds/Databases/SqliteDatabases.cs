using Microsoft.Data.Sqlite;
using Runner.Local;

namespace Seeds.Databases;

/// <summary>SQLite files in a folder.</summary>
internal sealed class SqliteDatabases(string folder) : DatabaseServer
{
    public override LocalDatabase Kind => LocalDatabase.Sqlite;

    public override IConnectionCutter Cutter { get; } = new NoCutter();

    public override Task<string> CopyAsync(ServiceName service, string name, CancellationToken cancellationToken)
    {
        var copy = ConnectionStringOf(name);
        // By SQLite itself, since recent changes may still stand in the write-ahead log.
        using var source = new SqliteConnection($"{ConnectionStringOf($"template_{service}")};Pooling=false");
        using var target = new SqliteConnection($"{copy};Pooling=false");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        return Task.FromResult(copy);
    }

    public override Task DropAsync(IEnumerable<string> connectionStrings)
    {
        foreach (var connectionString in connectionStrings)
        {
            ClearPool(connectionString);
            var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
            foreach (var part in Directory.GetFiles(folder, $"{Path.GetFileName(file)}*"))
                File.Delete(part);
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => default;

    protected override async Task MigrateTemplateAsync(ServiceName service, CancellationToken cancellationToken)
    {
        var connectionString = ConnectionStringOf($"template_{service}");
        await MigrateAsync(service, connectionString, cancellationToken);
        ClearPool(connectionString);
    }

    private string ConnectionStringOf(string name) => $"Data Source={Path.Combine(folder, name)}.db";

    private static void ClearPool(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
