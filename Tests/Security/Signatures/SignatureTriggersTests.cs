using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Security.Signatures;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Signatures;

public sealed class SignatureTriggersTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Update_OfASignatureOrAVoid_IsRefused(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = await AddVoidedAsync(database);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Set<Signature>().ExecuteUpdateAsync(row => row.SetProperty(r => r.SignerName, "Somebody else"), Cancel));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Set<SignatureVoid>().ExecuteUpdateAsync(row => row.SetProperty(r => r.Cause, "none"), Cancel));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(SignatureDatabase.Hana.Name, (await db.Set<Signature>().AsNoTracking().SingleAsync(Cancel)).SignerName);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Delete_OfASignatureOrAVoid_IsRefused(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = await AddVoidedAsync(database);

        // The void first, since the signature's foreign key would refuse it otherwise.
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Set<SignatureVoid>().ExecuteDeleteAsync(Cancel));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        db.Add(SignatureDatabase.Sign(SignatureDatabase.Thing("sha256:other")));
        await db.SaveChangesAsync(Cancel);
        refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Set<Signature>().Where(row => row.SubjectHash == "sha256:other").ExecuteDeleteAsync(Cancel));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, await db.Set<Signature>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Replace_OnSqlite_IsRefused()
    {
        await using var database = await SignatureDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = await AddVoidedAsync(database);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(
            """
            INSERT OR REPLACE INTO "SignatureVoid" ("Id", "ActorId", "ActorName", "Cause", "NewHash", "SignatureId", "StudyOid", "VoidedAt")
            SELECT "Id", "ActorId", "ActorName", 'none', "NewHash", "SignatureId", "StudyOid", "VoidedAt" FROM "SignatureVoid"
            """, Cancel));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        Assert.Equal("changed", (await db.Set<SignatureVoid>().AsNoTracking().SingleAsync(Cancel)).Cause);
    }

    [Fact]
    public async Task Truncate_OnPostgreSql_IsRefused()
    {
        await using var database = await SignatureDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var db = await AddVoidedAsync(database);

        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("""TRUNCATE "SignatureVoid" """, Cancel));
        await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync("""TRUNCATE "Signature" CASCADE""", Cancel));

        Assert.Equal(1, await db.Set<Signature>().CountAsync(Cancel));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Drop_AndCreateTwice_LeaveTheTablesGuarded(DatabaseProvider provider)
    {
        await using var database = await SignatureDatabase.CreateAsync(provider);
        await using var db = await AddVoidedAsync(database);
        var service = Enum.Parse<ServiceDefaults.DatabaseProvider>(provider.ToString());

        await RunAsync(db, migration => SignatureTriggers.Drop(migration, service));
        Assert.Equal(1, await db.Set<SignatureVoid>().ExecuteUpdateAsync(row => row.SetProperty(r => r.Cause, "open"), Cancel));
        await RunAsync(db, migration => SignatureTriggers.Create(migration, service));
        await RunAsync(db, migration => SignatureTriggers.Create(migration, service));

        await Assert.ThrowsAnyAsync<DbException>(() => db.Set<SignatureVoid>().ExecuteUpdateAsync(row => row.SetProperty(r => r.Cause, "none"), Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task RunAsync(SecurityDbContext db, Action<MigrationBuilder> step)
    {
        var migration = new MigrationBuilder(db.Database.ProviderName);
        step(migration);
        foreach (var operation in migration.Operations.OfType<SqlOperation>())
            await db.Database.ExecuteSqlRawAsync(operation.Sql, Cancel);
    }

    private static async Task<SecurityDbContext> AddVoidedAsync(TestDatabase database)
    {
        var db = SignatureDatabase.Open(database);
        var signature = db.Add(SignatureDatabase.Sign(SignatureDatabase.Thing())).Entity;
        db.Add(new SignatureVoid { SignatureId = signature.SignatureId, StudyOid = signature.StudyOid, VoidedAt = SignatureDatabase.Start, Cause = "changed", ActorId = "a", ActorName = "A", NewHash = "sha256:b" });
        await db.SaveChangesAsync(Cancel);
        db.ChangeTracker.Clear();
        return db;
    }
}
