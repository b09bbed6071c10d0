using Microsoft.Data.Sqlite;

namespace Benchmarks.Loops.Raw;

/// <summary>The raw loop's table in a SQLite file: one writer, the inserts of a set in one transaction.</summary>
internal sealed class SqliteRawStore(string connectionString) : RawStore, IDisposable
{
    private const string Create = "pragma journal_mode = wal; create table if not exists form (id text primary key, study text not null, form text not null, hash text not null, definition blob not null)";
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SqliteConnection _connection = new(connectionString);

    public override async Task PrepareAsync()
    {
        await _connection.OpenAsync();
        await using var create = new SqliteCommand(Create, _connection);
        await create.ExecuteNonQueryAsync();
    }

    public override async Task InsertAsync(IReadOnlyList<RawForm> forms)
    {
        await _writing.WaitAsync();
        try
        {
            await using var transaction = _connection.BeginTransaction();
            foreach (var form in forms)
            {
                await using var insert = new SqliteCommand(Insert, _connection, transaction);
                AddParameters(insert.Parameters, form);
                await insert.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _writing.Dispose();
    }
}
