using MassTransit.EntityFrameworkCoreIntegration;

namespace Tests.Messaging.Locking;

public sealed class LockStatementProviderTests
{
    private static readonly Dictionary<string, ILockStatementProvider> Providers = new(StringComparer.Ordinal)
    {
        ["SqlServer"] = new SqlServerLockStatementProvider(),
        ["Postgres"] = new PostgresLockStatementProvider(),
        ["MySql"] = new MySqlLockStatementProvider(),
        ["Sqlite"] = new SqliteLockStatementProvider(),
        ["Oracle"] = new OracleLockStatementProvider(),
    };

    [Theory]
    [InlineData("SqlServer", "SELECT * FROM [ord].[Order]]s {{2}}] WITH (UPDLOCK, ROWLOCK) WHERE [id] = {0}")]
    [InlineData("Postgres", "SELECT *, xmin FROM \"ord\".\"Order]s {{2}}\" WHERE \"id\" = {0} FOR UPDATE")]
    [InlineData("MySql", "SELECT * FROM `ord`.`Order]s {{2}}` WHERE `id` = {0} FOR UPDATE")]
    [InlineData("Sqlite", "SELECT * FROM \"ord\".\"Order]s {{2}}\" WHERE \"id\" = {0}")]
    [InlineData("Oracle", "SELECT * FROM \"ord\".\"Order]s {{2}}\" WHERE \"id\" = {0} FOR UPDATE")]
    public void GetRowLockStatement_OfASaga_LocksByCorrelationIdWithTheNamesOfTheModel(string database, string expected)
    {
        using var db = new LockedDbContext();

        Assert.Equal(expected, Providers[database].GetRowLockStatement<LockedSaga>(db));
    }

    [Theory]
    [InlineData("SqlServer", "SELECT * FROM [LockedRow] WITH (UPDLOCK, ROWLOCK) WHERE [Number] = {0} AND [Kind] = {1}")]
    [InlineData("Postgres", "SELECT *, xmin FROM \"LockedRow\" WHERE \"Number\" = {0} AND \"Kind\" = {1} FOR UPDATE")]
    [InlineData("MySql", "SELECT * FROM `LockedRow` WHERE `Number` = {0} AND `Kind` = {1} FOR UPDATE")]
    [InlineData("Sqlite", "SELECT * FROM \"LockedRow\" WHERE \"Number\" = {0} AND \"Kind\" = {1}")]
    [InlineData("Oracle", "SELECT * FROM \"LockedRow\" WHERE \"Number\" = {0} AND \"Kind\" = {1} FOR UPDATE")]
    public void GetRowLockStatement_ByProperties_ComparesThemInTheirOrder(string database, string expected)
    {
        using var db = new LockedDbContext();

        Assert.Equal(expected, Providers[database].GetRowLockStatement<LockedRow>(db, nameof(LockedRow.Number), nameof(LockedRow.Kind)));
    }

    [Theory]
    [InlineData("SqlServer", "SELECT * FROM [ord].[Order]]s {{2}}] WITH (UPDLOCK, ROWLOCK) WHERE [id] IN ({0}, {1}) ORDER BY [id]")]
    [InlineData("Postgres", "SELECT *, xmin FROM \"ord\".\"Order]s {{2}}\" WHERE \"id\" IN ({0}, {1}) ORDER BY \"id\" FOR UPDATE")]
    [InlineData("MySql", "SELECT * FROM `ord`.`Order]s {{2}}` WHERE `id` IN ({0}, {1}) ORDER BY `id` FOR UPDATE")]
    [InlineData("Sqlite", "SELECT * FROM \"ord\".\"Order]s {{2}}\" WHERE \"id\" IN ({0}, {1}) ORDER BY \"id\"")]
    [InlineData("Oracle", null)]
    public void GetRowLockStatement_OfSeveralSagas_LocksThemInTheOrderOfTheirIds(string database, string? expected)
    {
        using var db = new LockedDbContext();

        Assert.Equal(expected, Providers[database].GetRowLockStatement<LockedSaga>(db, 2));
    }

    [Fact]
    public void GetRowLockStatement_OfSeveralRowsWithAKeyOfTwoColumns_HasNone()
    {
        using var db = new LockedDbContext();

        Assert.Null(Providers["Postgres"].GetRowLockStatement<LockedRow>(db, 2));
    }

    [Theory]
    [InlineData("SqlServer", "SELECT TOP (1) * FROM [OutboxState] WITH (UPDLOCK, ROWLOCK, READPAST) ORDER BY [Created]")]
    [InlineData("Postgres", "SELECT *, xmin FROM \"OutboxState\" ORDER BY \"Created\" LIMIT 1 FOR UPDATE SKIP LOCKED")]
    [InlineData("MySql", "SELECT * FROM `OutboxState` ORDER BY `Created` LIMIT 1 FOR UPDATE SKIP LOCKED")]
    [InlineData("Sqlite", "SELECT * FROM \"OutboxState\" ORDER BY \"Created\" LIMIT 1")]
    [InlineData("Oracle", "SELECT * FROM \"OutboxState\" WHERE \"OutboxId\" IN (SELECT \"OutboxId\" FROM \"OutboxState\" ORDER BY \"Created\" FETCH FIRST 1 ROWS ONLY) FOR UPDATE SKIP LOCKED")]
    public void GetOutboxStatement_Claims_TheOldestFreeState(string database, string expected)
    {
        using var db = new LockedDbContext();

        Assert.Equal(expected, Providers[database].GetOutboxStatement(db));
    }

    [Theory]
    [InlineData("SqlServer", "TOP (25) ")]
    [InlineData("Postgres", " LIMIT 25 FOR UPDATE SKIP LOCKED")]
    [InlineData("MySql", " LIMIT 25 FOR UPDATE SKIP LOCKED")]
    [InlineData("Sqlite", " LIMIT 25")]
    [InlineData("Oracle", "FETCH FIRST 25 ROWS ONLY")]
    public void GetOutboxStatement_WithALimit_ClaimsSoMany(string database, string expected)
    {
        using var db = new LockedDbContext();

        Assert.Contains(expected, Providers[database].GetOutboxStatement(db, 25), StringComparison.Ordinal);
    }

    [Fact]
    public void GetRowLockStatement_WithADefaultSchema_UsesItWhereTheModelNamesNone()
    {
        using var db = new LockedDbContext();
        var provider = new PostgresLockStatementProvider("forms");

        Assert.StartsWith("SELECT *, xmin FROM \"forms\".\"LockedRow\"", provider.GetRowLockStatement<LockedRow>(db), StringComparison.Ordinal);
        Assert.StartsWith("SELECT *, xmin FROM \"ord\".", provider.GetRowLockStatement<LockedSaga>(db), StringComparison.Ordinal);
    }

    [Fact]
    public void GetRowLockStatement_OfAnEntityThatIsNoSaga_LocksByItsPrimaryKey()
    {
        using var db = new LockedDbContext();

        Assert.EndsWith("WHERE \"Kind\" = {0} AND \"Number\" = {1} FOR UPDATE", new PostgresLockStatementProvider().GetRowLockStatement<LockedRow>(db), StringComparison.Ordinal);
    }

    [Fact]
    public void GetRowLockStatement_OfAnUnmappedType_NamesContextAndType()
    {
        using var db = new LockedDbContext();

        var exception = Assert.Throws<InvalidOperationException>(() => new SqliteLockStatementProvider().GetRowLockStatement<string>(db));
        Assert.Contains("LockedDbContext does not map System.String", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void GetRowLockStatement_OfTwoModels_IsNotTakenFromTheOther(bool enableSchemaCaching)
    {
        using var first = new LockedDbContext();
        using var second = new OtherLockedDbContext();
        var provider = new SqliteLockStatementProvider(enableSchemaCaching);

        Assert.Equal("SELECT * FROM \"LockedRow\" WHERE \"Number\" = {0}", provider.GetRowLockStatement<LockedRow>(first, "Number"));
        Assert.Equal("SELECT * FROM \"other\" WHERE \"Number\" = {0}", provider.GetRowLockStatement<LockedRow>(second, "Number"));
    }
}
