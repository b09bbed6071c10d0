using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Tests.Support;

namespace Tests.Builder.Data;

/// <summary>The migrations of each database hold the whole model.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.PostgreSql, "Host=localhost")]
    [InlineData(DatabaseProvider.SqlServer, "Server=localhost")]
    public void Model_OfEachDatabase_HasNoPendingChanges(DatabaseProvider provider, string connectionString)
    {
        using var context = Contexts.Create(provider, connectionString);

        Assert.False(context.Database.HasPendingModelChanges(), "Run dev/add-migration NAME builder.");
    }

    [Fact]
    public void Migrations_OfEachDatabase_OnlyAddWhatTheVersionBeforeDoesNotMind()
    {
        using var sqlite = Contexts.Create(DatabaseProvider.Sqlite, "Data Source=:memory:");
        using var postgres = Contexts.Create(DatabaseProvider.PostgreSql, "Host=localhost");
        using var sqlServer = Contexts.Create(DatabaseProvider.SqlServer, "Server=localhost");

        Contractions.Verify("Tests/Builder/Data/Contractions.txt", new Dictionary<DatabaseProvider, DbContext>
        {
            [DatabaseProvider.Sqlite] = sqlite,
            [DatabaseProvider.PostgreSql] = postgres,
            [DatabaseProvider.SqlServer] = sqlServer,
        });
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Migrate_EmptyDatabase_AppliesAll(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var context = Contexts.Create(provider, database.ConnectionString);

        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await context.FormDeployments.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Migrations_OfTheThreeDatabases_HaveTheSameNames()
    {
        string[] Names(DatabaseProvider provider, string connectionString)
        {
            using var context = Contexts.Create(provider, connectionString);
            return [.. context.GetService<IMigrationsAssembly>().Migrations.Keys.Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
        }

        var sqlite = Names(DatabaseProvider.Sqlite, "Data Source=:memory:");
        Assert.Equal(sqlite, Names(DatabaseProvider.PostgreSql, "Host=localhost"));
        Assert.Equal(sqlite, Names(DatabaseProvider.SqlServer, "Server=localhost"));
    }

    [Theory]
    [InlineData("FormDef", "Draft", "xl")]
    [InlineData("FormVersion", "Definition", "xl")]
    [InlineData("OutboxMessage", "Body", "e")]
    public async Task Migrate_OnPostgreSql_LongValuesCostLittleToStore(string table, string column, string storage)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var context = Contexts.Create(DatabaseProvider.PostgreSql, database.ConnectionString);

        await context.Database.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(storage, await context.StorageOfAsync(table, column, TestContext.Current.CancellationToken));
    }
}
