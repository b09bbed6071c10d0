using System.Data.Common;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Tests.Messaging.Saga;

/// <summary>The error numbers of the databases, as their manuals list them.</summary>
public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData("23505", true, false)]
    [InlineData("40001", false, true)]
    [InlineData("40P01", false, true)]
    [InlineData("55P03", false, true)]
    [InlineData("23503", false, false)]
    public void Judge_PostgreSql_BySqlState(string state, bool isUnique, bool isConflict) =>
        Check(new PostgresException("", "ERROR", "ERROR", state), isUnique, isConflict);

    [Theory]
    [InlineData(19, 2067, true, false)]
    [InlineData(19, 1555, true, false)]
    [InlineData(19, 787, false, false)]
    [InlineData(5, 517, false, true)]
    [InlineData(6, 6, false, true)]
    public void Judge_Sqlite_ByResultCode(int code, int extendedCode, bool isUnique, bool isConflict) =>
        Check(new SqliteException("", code, extendedCode), isUnique, isConflict);

    [Theory]
    [InlineData(2627, true, false)]
    [InlineData(2601, true, false)]
    [InlineData(1205, false, true)]
    [InlineData(3960, false, true)]
    [InlineData(547, false, false)]
    public void Judge_SqlServer_ByNumber(int number, bool isUnique, bool isConflict) => Check(new SqlException(number), isUnique, isConflict);

    [Theory]
    [InlineData(1062, true, false)]
    [InlineData(1213, false, true)]
    [InlineData(1452, false, false)]
    public void Judge_MySql_ByNumber(int number, bool isUnique, bool isConflict) => Check(new MySqlException(number), isUnique, isConflict);

    [Theory]
    [InlineData(1, true, false)]
    [InlineData(60, false, true)]
    [InlineData(8177, false, true)]
    [InlineData(2291, false, false)]
    public void Judge_Oracle_ByNumber(int number, bool isUnique, bool isConflict) => Check(new OracleException(number), isUnique, isConflict);

    [Fact]
    public void Judge_AnythingElse_IsNeither() => Check(new TimeoutException(), false, false);

    private static void Check(Exception exception, bool isUnique, bool isConflict)
    {
        var wrapped = new DbUpdateException("", new InvalidOperationException("", exception));

        Assert.Equal((isUnique, isConflict), (DatabaseFault.IsUniqueViolation(wrapped), DatabaseFault.IsConflict(wrapped)));
    }

    // Named as in the drivers, which is how they are told apart.
    private sealed class SqlException(int number) : DbException
    {
        public int Number { get; } = number;
    }

    private sealed class MySqlException(int number) : DbException
    {
        public int Number { get; } = number;
    }

    private sealed class OracleException(int number) : DbException
    {
        public int Number { get; } = number;
    }
}
