using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults.Data;

/// <summary>Sets an opened connection up for integrity, and leaves the write gate with a closed one, whose transaction was disposed without an end.</summary>
internal sealed class SqliteConnectionInterceptor(SqliteWriteGate gate) : DbConnectionInterceptor
{
    // FULL: a committed transaction survives a power cut. The busy time-out is for writers of other processes.
    private const string Pragmas = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        Execute(connection, Pragmas);
        if (!NeedsWal(connection))
            return;

        gate.EnterAsync(connection, CancellationToken.None).GetAwaiter().GetResult();
        SwitchToWal(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Execute(connection, Pragmas);
        if (!NeedsWal(connection))
            return;

        await gate.EnterAsync(connection, cancellationToken);
        SwitchToWal(connection);
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => gate.Leave(connection);

    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        gate.Leave(connection);
        return Task.CompletedTask;
    }

    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => gate.Leave(connection);

    public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        gate.Leave(connection);
        return Task.CompletedTask;
    }

    // The mode is kept in the file, so this is true once in its life; in-memory and read-only databases have no log.
    private static bool NeedsWal(DbConnection connection) =>
        Execute(connection, "PRAGMA journal_mode") is not ("wal" or "memory") && Execute(connection, "PRAGMA query_only") is not 1L
        && !connection.ConnectionString.Contains("Mode=ReadOnly", StringComparison.OrdinalIgnoreCase);

    private void SwitchToWal(DbConnection connection)
    {
        try
        {
            Execute(connection, "PRAGMA journal_mode = WAL");
        }
        finally
        {
            gate.Leave(connection);
        }
    }

    private static object? Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
