using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What an exception of any database driver means, without a reference to the driver.</summary>
internal static class DatabaseFault
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Properties = new();

    /// <summary>Whether a unique index or primary key refused a row.</summary>
    public static bool IsUniqueViolation(Exception? exception) => Find(exception) is { } fault
        && (fault.SqlState == "23505"
            || Number(fault, "SqliteExtendedErrorCode") is 1555 or 2067
            || (IsSqlServer(fault) && Number(fault, "Number") is 2601 or 2627)
            || (IsMySql(fault) && Number(fault, "Number") is 1062)
            || (IsOracle(fault) && Number(fault, "Number") is 1));

    /// <summary>Whether another transaction got in the way: serialization failure, deadlock, or a lock that could not be had.</summary>
    public static bool IsConflict(Exception? exception) => Find(exception) is { } fault
        && (fault.SqlState is "40001" or "40P01" or "55P03"
            || Number(fault, "SqliteErrorCode") is 5 or 6
            || (IsSqlServer(fault) && Number(fault, "Number") is 1205 or 1222 or 3960)
            || (IsMySql(fault) && Number(fault, "Number") is 1205 or 1213)
            || (IsOracle(fault) && Number(fault, "Number") is 54 or 60 or 8177));

    private static DbException? Find(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is DbException fault)
                return fault;
        }

        return null;
    }

    private static bool IsSqlServer(DbException fault) => fault.GetType().Name == "SqlException";

    private static bool IsMySql(DbException fault) => fault.GetType().Name == "MySqlException";

    private static bool IsOracle(DbException fault) => fault.GetType().Name == "OracleException";

    private static int? Number(DbException fault, string name)
    {
        var property = Properties.GetOrAdd((fault.GetType(), name), static key => key.Type.GetProperty(key.Name));

        return property?.GetValue(fault) is { } value ? Convert.ToInt32(value, CultureInfo.InvariantCulture) : null;
    }
}
