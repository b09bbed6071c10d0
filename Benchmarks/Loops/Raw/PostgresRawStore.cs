using Npgsql;

namespace Benchmarks.Loops.Raw;

/// <summary>The raw loop's table in PostgreSQL: the inserts of a set travel together.</summary>
internal sealed class PostgresRawStore(string connectionString) : RawStore
{
    private const string Create = "create table if not exists form (id uuid primary key, study text not null, form text not null, hash text not null, definition bytea not null)";
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, NoResetOnClose = true });

    public override async Task PrepareAsync()
    {
        await PostgresDatabase.CreateAsync(connectionString);
        await using var create = _database.CreateCommand(Create);
        await create.ExecuteNonQueryAsync();
    }

    public override async Task InsertAsync(IReadOnlyList<RawForm> forms)
    {
        await using var batch = _database.CreateBatch();
        foreach (var form in forms)
        {
            var insert = new NpgsqlBatchCommand(Insert);
            AddParameters(insert.Parameters, form);
            batch.BatchCommands.Add(insert);
        }

        await batch.ExecuteNonQueryAsync();
    }
}
