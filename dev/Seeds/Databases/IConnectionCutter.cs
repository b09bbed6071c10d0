using System.Data.Common;
using Npgsql;

namespace Seeds.Databases;

/// <summary>Breaks connections at the database's end.</summary>
internal interface IConnectionCutter
{
    /// <summary>False when this database has no such end.</summary>
    Task<bool> TryCutAsync(DbConnection connection);
}

/// <summary>SQLite is part of the process: there is nothing to cut.</summary>
internal sealed class NoCutter : IConnectionCutter
{
    public Task<bool> TryCutAsync(DbConnection connection) => Task.FromResult(false);
}

/// <summary>Lets the server end a session, in the midst of its transaction.</summary>
internal sealed class PostgresCutter(NpgsqlDataSource administrator) : IConnectionCutter
{
    public async Task<bool> TryCutAsync(DbConnection connection)
    {
        if (connection is not NpgsqlConnection { State: System.Data.ConnectionState.Open } postgres)
            return false;
        await using var command = administrator.CreateCommand("SELECT pg_terminate_backend($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = postgres.ProcessID });
        await command.ExecuteNonQueryAsync();
        return true;
    }
}
