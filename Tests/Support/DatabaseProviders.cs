using Xunit;

namespace Tests.Support;

/// <summary>Rows for theories: <c>[MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]</c>.</summary>
public static class DatabaseProviders
{
    /// <summary>Names a SQL Server on which tests may create and drop databases.</summary>
    public const string SqlServerVariable = "SQLSERVER_CONNECTION";

    private const string SqlServerIsMissing =
        $"No SQL Server: set {SqlServerVariable} to a connection string that may create databases.";

    /// <summary>One row a database; SQL Server is skipped, visibly, where none is named.</summary>
    public static TheoryData<DatabaseProvider> All => [Row(DatabaseProvider.Sqlite), Row(DatabaseProvider.PostgreSql), Row(DatabaseProvider.SqlServer)];

    /// <summary>As <see cref="All"/> without SQLite: databases with row locks and many writers.</summary>
    public static TheoryData<DatabaseProvider> Servers => [Row(DatabaseProvider.PostgreSql), Row(DatabaseProvider.SqlServer)];

    /// <summary>Skips the running test when the database cannot be had here.</summary>
    public static void SkipUnlessPresent(DatabaseProvider provider) =>
        Assert.SkipUnless(IsPresent(provider), SqlServerIsMissing);

    private static bool IsPresent(DatabaseProvider provider) =>
        provider != DatabaseProvider.SqlServer || Environment.GetEnvironmentVariable(SqlServerVariable) is { Length: > 0 };

    private static TheoryDataRow<DatabaseProvider> Row(DatabaseProvider provider) =>
        new(provider) { Skip = IsPresent(provider) ? null : SqlServerIsMissing };
}
