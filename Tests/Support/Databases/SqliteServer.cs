using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Tests.Support.Databases;

/// <summary>A folder of SQLite files.</summary>
internal sealed class SqliteServer : DatabaseServer
{
    private readonly Lock _copying = new();
    private readonly string _folder;

    public SqliteServer()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        _folder = folder.FullPath;
    }

    public override string ConnectionStringOf(string name) => $"Data Source={Path.Combine(_folder, name)}.db";

    public override Task CreateAsync(string name) => Task.CompletedTask;

    protected override Task CopyAsync(string template, string name)
    {
        // One at a time: the first to open a write-ahead log locks all others out while it recovers it, and a backup does not wait.
        lock (_copying)
            Copy(template, name);
        return Task.CompletedTask;
    }

    // By SQLite itself, since recent changes may still stand in the write-ahead log.
    private void Copy(string template, string name)
    {
        using var source = new SqliteConnection($"{ConnectionStringOf(template)};Pooling=false");
        using var target = new SqliteConnection($"{ConnectionStringOf(name)};Pooling=false");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    public override Task DropAsync(string name)
    {
        CloseConnections(ConnectionStringOf(name));
        foreach (var file in Directory.GetFiles(_folder, $"{name}.db*"))
            File.Delete(file);
        return Task.CompletedTask;
    }

    public override DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString);

    protected override void CloseConnections(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
