using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ServiceDefaults;

/// <summary>Tells the failures of the three databases apart.</summary>
public static class DatabaseFailures
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteCannotOpen = 14;
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555;

    /// <summary>The row is there already: a unique index or primary key refused it.</summary>
    public static bool IsDuplicateKey(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation,
        SqlException sqlServer => sqlServer.Number is 2601 or 2627,
        _ => false,
    };

    /// <summary>The database cannot be reached or is too busy; the same call may succeed later.</summary>
    public static bool IsUnavailable(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked or SqliteCannotOpen,
        DbException { IsTransient: true } => true,
        SocketException => true,
        TimeoutException => true,
        { InnerException: { } inner } => IsUnavailable(inner),
        _ => false,
    };
}
