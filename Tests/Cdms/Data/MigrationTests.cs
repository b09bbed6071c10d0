using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Data;

/// <summary>The migrations of each database hold the whole model.</summary>
public class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=nowhere")]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere")]
    public void Model_OfEachDatabase_HasNoChangeWithoutAMigration(DatabaseProvider database, string connectionString)
    {
        using var db = CdmsSettings.CreateContext(database, connectionString);

        Assert.False(db.Database.HasPendingModelChanges(), "Run dev/add-migration NAME cdms.");
    }

    [Fact]
    public void Migrations_OfEachDatabase_OnlyAddWhatTheVersionBeforeDoesNotMind()
    {
        using var sqlite = CdmsSettings.CreateContext(DatabaseProvider.Sqlite, "Data Source=:memory:");
        using var postgres = CdmsSettings.CreateContext(DatabaseProvider.PostgreSql, "Host=nowhere");
        using var sqlServer = CdmsSettings.CreateContext(DatabaseProvider.SqlServer, "Server=nowhere");

        Contractions.Verify("Tests/Cdms/Data/Contractions.txt", new Dictionary<DatabaseProvider, DbContext>
        {
            [DatabaseProvider.Sqlite] = sqlite,
            [DatabaseProvider.PostgreSql] = postgres,
            [DatabaseProvider.SqlServer] = sqlServer,
        });
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Migrate_EmptyDatabase_LeavesNothingPending(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        await CdmsSettings.MigrateAsync(provider, database.ConnectionString);

        await using var db = CdmsSettings.CreateContext(provider, database.ConnectionString);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.InstalledFormVersions.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("InstalledFormVersion", "Definition", "xl")]
    [InlineData("OutboxMessage", "Body", "e")]
    public async Task Migrate_OnPostgreSql_LongValuesCostLittleToStore(string table, string column, string storage)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var context = CdmsSettings.CreateContext(DatabaseProvider.PostgreSql, database.ConnectionString);

        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(storage, await context.StorageOfAsync(table, column, TestContext.Current.CancellationToken));
    }
}
