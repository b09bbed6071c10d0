using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Deploy.Support;

public sealed class TestDatabaseTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Create_FromATemplate_CopiesItAndFillsItOnce(DatabaseProvider provider)
    {
        var fills = 0;
        var template = Names.Unique();

        await using var first = await CreateAsync();
        await using var second = await CreateAsync();

        Assert.NotEqual(first.ConnectionString, second.ConnectionString);
        Assert.Equal(1, await CountAsync(first));
        Assert.Equal(1, await CountAsync(second));
        Assert.Equal(provider == DatabaseProvider.SqlServer ? 2 : 1, fills);

        Task<TestDatabase> CreateAsync() => TestDatabase.CreateAsync(provider, template, async connectionString =>
        {
            fills++;
            await using var db = Context(provider, connectionString);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE facts (id int); INSERT INTO facts VALUES (1)");
        });
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Dispose_WhileAConnectionIsPooled_DropsTheDatabase(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using var db = new DbContext(database.Use(new DbContextOptionsBuilder()).Options);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE facts (id int)", TestContext.Current.CancellationToken);

        await database.DisposeAsync();

        // SQLite would make the file anew, so ask for one that must be there.
        await using var again = Context(provider, provider == DatabaseProvider.Sqlite ? $"{database.ConnectionString};Mode=ReadWrite" : database.ConnectionString);
        Assert.False(await again.Database.CanConnectAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = new DbContext(database.Use(new DbContextOptionsBuilder()).Options);
        return await db.Database.SqlQueryRaw<int>("SELECT id AS \"Value\" FROM facts").CountAsync(TestContext.Current.CancellationToken);
    }

    private static DbContext Context(DatabaseProvider provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder();
        _ = provider switch
        {
            DatabaseProvider.Sqlite => options.UseSqlite(connectionString),
            DatabaseProvider.PostgreSql => options.UseNpgsql(connectionString),
            DatabaseProvider.SqlServer => options.UseSqlServer(connectionString),
        };
        return new DbContext(options.Options);
    }
}
