using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ServiceDefaults.Data;

/// <summary>SQLite as the services use it.</summary>
public static class SqliteWriteGateExtensions
{
    /// <summary>Uses a SQLite file with write-ahead log, foreign keys, full synchronisation, and one writer at a time in this process.</summary>
    /// <remarks>Whoever holds a transaction on the file must not wait for another context of the process to write to it.</remarks>
    public static DbContextOptionsBuilder UseSqliteWithWriteGate(
        this DbContextOptionsBuilder options, string connectionString, Action<SqliteDbContextOptionsBuilder>? configure = null)
    {
        var gate = SqliteWriteGate.Of(connectionString);

        return options.UseSqlite(connectionString, configure).AddInterceptors(
            new SqliteConnectionInterceptor(gate),
            new SqliteTransactionInterceptor(gate),
            new SqliteSaveInterceptor(),
            new SqliteCommandInterceptor(gate));
    }
}
