using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Security.Audit;
using Security.Audit.Peers;
using Security.Audit.Sealing;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Sealing;

/// <summary>With the triggers in place nobody changes or deletes a row of the trail, not even the owner of the tables.</summary>
public sealed class AuditTriggersTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Change_OfAnyAppendOnlyTable_IsRefused(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        await using var db = trail.Database.Open();
        db.Add(new PeerBlockHead { Service = "builder", StudyOid = "S.1", Number = 1, Hash = new byte[32], SealedAt = AuditRows.Start, ReceivedAt = AuditRows.Start });
        await db.SaveChangesAsync();

        await RefusedAsync(() => db.Set<AuditRecord>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Reason, "another")));
        await RefusedAsync(() => db.Set<AuditRecord>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Payload, "[]")));
        await RefusedAsync(() => db.Set<AuditRecord>().ExecuteDeleteAsync());
        await RefusedAsync(() => db.Set<AuditBlock>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Number, 9)));
        await RefusedAsync(() => db.Set<AuditBlock>().ExecuteDeleteAsync());
        await RefusedAsync(() => db.Set<PeerBlockHead>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Number, 9)));
        await RefusedAsync(() => db.Set<PeerBlockHead>().ExecuteDeleteAsync());

        Assert.True((await trail.Service.VerifyAsync(trail.PeerHeads)).IsIntact);
    }

    [Fact]
    public async Task Replace_OnSqlite_IsRefused()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = trail.Database.Open();

        await RefusedAsync(() => db.Database.ExecuteSqlRawAsync("""INSERT OR REPLACE INTO "AuditRecord" SELECT * FROM "AuditRecord" """));
        await RefusedAsync(() => db.Database.ExecuteSqlRawAsync("""INSERT OR REPLACE INTO "AuditBlock" SELECT * FROM "AuditBlock" """));
    }

    [Fact]
    public async Task Truncate_OnPostgreSql_IsRefused()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.PostgreSql);
        await using var db = trail.Database.Open();

        foreach (var sql in TriggerText.AppendOnly.Select(table => $"TRUNCATE \"{table}\""))
            await RefusedAsync(() => db.Database.ExecuteSqlRawAsync(sql));
    }

    [Fact]
    public async Task Columns_ThatTheTriggersKeep_AreAllButThePayload()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = database.Open();
        var columns = db.Model.FindEntityType(typeof(AuditRecord))!.GetProperties().Select(property => property.GetColumnName());

        Assert.Equal(columns.Except([nameof(AuditRecord.Payload)]).Order(StringComparer.Ordinal), TriggerText.FixedColumns.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Drop_AfterCreate_LeavesNothingBehind(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);

        await trail.Database.TamperAsync(db => db.Set<AuditRecord>().ExecuteDeleteAsync());

        await using var db = trail.Database.Open();
        Assert.False(await db.Set<AuditRecord>().AnyAsync());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Create_ByAMigrationTwice_GuardsAndQueues(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var db = database.Open();
        var kind = Enum.Parse<global::ServiceDefaults.DatabaseProvider>(provider.ToString());
        var migration = new MigrationBuilder(db.Database.ProviderName);
        AuditTriggers.Drop(migration, kind);
        AuditTriggers.Create(migration, kind);
        AuditTriggers.Create(migration, kind);

        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.Operations, db.Model))
            await db.Database.ExecuteSqlRawAsync(command.CommandText);

        var ids = await database.AddAsync(AuditRows.Many("S.1", 2));
        Assert.Equal(ids, await db.Set<AuditUnsealed>().Select(row => row.RecordId).Order().ToListAsync());
        await RefusedAsync(() => db.Set<AuditRecord>().ExecuteDeleteAsync());
    }

    private static async Task RefusedAsync(Func<Task> change)
    {
        var refusal = await Assert.ThrowsAnyAsync<DbException>(change);
        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
    }
}
