using Builder.Service.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Operations.Doctor;
using Tests.Support;

namespace Tests.Builder.Operations.Doctor;

/// <summary>What <c>doctor</c> says of the database, on a real one in the role that the script of <c>deploy/database</c> makes, and in others.</summary>
public sealed class DatabaseChecksTests
{
    private const string Rights = "rights in the database", Trail = "rights on the audit trail";

    [Fact]
    public async Task Look_InTheRoleOfTheScript_IsWell_AndAsOwnerOrWithoutARightItIsNot()
    {
        await using var database = await MigratedAsync(DatabaseProvider.PostgreSql);
        var role = $"role_{Guid.NewGuid():n}";
        await RunAsync(database, $"SET rights.role = '{role}'", await File.ReadAllTextAsync(RepositoryRoot.Combine("deploy/database/postgresql-rights.sql"), TestContext.Current.CancellationToken), $"ALTER ROLE {role} PASSWORD '{role}'");
        var asService = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = role }.ConnectionString;
        try
        {
            Assert.Equal([$"ok    {Rights}: the service may read and write what it must.", $"ok    {Trail}: the role of the service only ever adds to it."], await LookAsync(asService));

            await RunAsync(database, $"REVOKE INSERT ON \"OutboxMessage\" FROM {role}", $"GRANT DELETE ON \"AuditRecord\" TO {role}");
            var wrong = await LookAsync(asService);
            Assert.StartsWith($"WRONG {Rights}: the role of the service lacks INSERT on OutboxMessage. Run deploy/database/postgresql-rights.sql", wrong[0], StringComparison.Ordinal);
            Assert.StartsWith($"WRONG {Trail}: the role of the service could change it, by DELETE on AuditRecord. Let the service run in a role that owns no table", wrong[1], StringComparison.Ordinal);

            // Whoever owns the tables: wrong in production, and told of on a machine of one's own.
            var owner = await LookAsync(database.ConnectionString);
            Assert.StartsWith("ok ", owner[0], StringComparison.Ordinal);
            Assert.StartsWith($"WRONG {Trail}: the role of the service could change it, by DELETE on AuditBlock", owner[1], StringComparison.Ordinal);
            Assert.StartsWith($"ok    {Trail}: the role of the service could change it", (await LookAsync(database.ConnectionString, looking => looking.Locally()))[1], StringComparison.Ordinal);
        }
        finally
        {
            await RunAsync(database, $"DROP OWNED BY {role}", $"DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task Look_AtAFile_SaysThatItKnowsNoRights()
    {
        await using var database = await MigratedAsync(DatabaseProvider.Sqlite);
        await using var db = Contexts.Create(DatabaseProvider.Sqlite, database.ConnectionString);

        var lines = await new Looking().With(db).AtAsync(new RightsCheck());

        Assert.Equal([$"ok    {Rights}: the service may read and write what it must.", $"ok    {Trail}: a file knows none: who may write it may change the trail. Triggers and the chain of hashes guard it alone."], lines);
    }

    [Fact]
    public async Task Look_AtAFileThatIsReadOnly_SaysThatWritingIsRefused()
    {
        await using var database = await MigratedAsync(DatabaseProvider.Sqlite);
        await using var db = Contexts.Create(DatabaseProvider.Sqlite, $"{database.ConnectionString};Mode=ReadOnly");

        Assert.StartsWith($"WRONG {Rights}: writing is refused: ", (await new Looking().With(db).AtAsync(new RightsCheck()))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtTheSchema_TellsMissingMigrationsFromNewerOnes()
    {
        await using var database = await MigratedAsync(DatabaseProvider.Sqlite);
        await using var db = Contexts.Create(DatabaseProvider.Sqlite, database.ConnectionString);
        Assert.Equal(["ok    schema: every migration of this version is there, and no other."], await SchemaAsync(db));

        await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99990101000000_Later', '10.0.0')""", TestContext.Current.CancellationToken);
        var newer = Assert.Single(await SchemaAsync(db));
        Assert.StartsWith("ok    schema: ", newer, StringComparison.Ordinal);
        Assert.Contains("99990101000000_Later: a newer version has run 'migrate', as during a rollout", newer, StringComparison.Ordinal);

        var last = db.Database.GetMigrations().Last();
        await db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {0}""", [last], TestContext.Current.CancellationToken);
        Assert.Equal([$"WRONG schema: 1 migrations are missing, the first is {last}. Run 'migrate' of this version with the role that may change tables."], await SchemaAsync(db));
    }

    [Fact]
    public async Task Look_AtTheClockOfTheServer_ComparesIt()
    {
        await using var database = await MigratedAsync(DatabaseProvider.PostgreSql);
        await using var db = Contexts.Create(DatabaseProvider.PostgreSql, database.ConnectionString);
        var looking = new Looking().With(db);
        looking.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddMinutes(10));

        var line = Assert.Single(await looking.AtAsync(new DatabaseClockCheck()));
        Assert.StartsWith("WRONG clock of the database: +", line, StringComparison.Ordinal);
        Assert.EndsWith("s beside the database server's. Let both machines set their clocks by NTP.", line, StringComparison.Ordinal);
        Assert.StartsWith("ok    clock of the database: ", Assert.Single(await new Looking().With(db).With(TimeProvider.System).AtAsync(new DatabaseClockCheck())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Look_AtTheClockOfAFile_IsWell()
    {
        await using var db = Contexts.Create(DatabaseProvider.Sqlite, "Data Source=none.db");

        Assert.Equal(["ok    clock of the database: the database is a file here, so it is the same."], await new Looking().With(db).AtAsync(new DatabaseClockCheck()));
    }

    private static Task<IReadOnlyList<string>> SchemaAsync(BuilderDbContext db) => new Looking().With(db).AtAsync(new DatabaseCheck());

    private static async Task<IReadOnlyList<string>> LookAsync(string connectionString, Func<Looking, Looking>? more = null)
    {
        await using var db = Contexts.Create(DatabaseProvider.PostgreSql, connectionString);
        var looking = new Looking().With(db);
        return await (more?.Invoke(looking) ?? looking).AtAsync(new RightsCheck());
    }

    private static Task<TestDatabase> MigratedAsync(DatabaseProvider provider) => TestDatabase.CreateAsync(provider, nameof(BuilderDbContext), async connection =>
    {
        await using var db = Contexts.Create(provider, connection);
        await db.Database.MigrateAsync(TestContext.Current.CancellationToken);
    });

    private static async Task RunAsync(TestDatabase database, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in statements)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
