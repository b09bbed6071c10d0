using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using Security.Signatures;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Verification;

/// <summary>A trail whose triggers somebody took away is not intact, even where nothing has been changed yet.</summary>
public sealed class MissingTriggerTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_EachTriggerDropped_NamesIt(DatabaseProvider provider)
    {
        await using var database = await AuditDatabase.CreateAsync(provider);
        await using var service = new AuditService(database);
        var of = AuditDatabase.ProviderOf(provider);
        var triggers = AuditTriggers.NamesFor(of).Concat(SignatureTriggers.NamesFor(of)).ToList();
        Assert.True((await service.VerifyAsync()).IsIntact);

        await using var db = database.Open();
        foreach (var sql in triggers.Select(trigger => $"DROP TRIGGER \"{trigger.Name}\"{(provider == DatabaseProvider.PostgreSql ? $" ON \"{trigger.Table}\"" : "")}"))
            await db.Database.ExecuteSqlRawAsync(sql);

        var report = await service.VerifyAsync();
        Assert.False(report.IsIntact);
        Assert.All(report.Findings, finding => Assert.Equal((AuditFindingKind.TriggerMissing, null), (finding.Kind, finding.Block)));
        Assert.Equal(triggers.Select(trigger => $"The trigger {trigger.Name} of the table {trigger.Table} is"), report.Findings.Select(finding => finding.Text[..(finding.Text.IndexOf(" is ", StringComparison.Ordinal) + 3)]));
    }

    [Fact]
    public async Task Verify_TriggerSwitchedOffOnPostgreSql_NamesIt()
    {
        await using var database = await AuditDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var service = new AuditService(database);
        await using var db = database.Open();

        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"AuditBlock\" DISABLE TRIGGER \"AuditBlock_Delete\"");
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Signature\" ENABLE REPLICA TRIGGER \"Signature_AppendOnly\"");

        Assert.Equal(["AuditBlock_Delete", "Signature_AppendOnly"], (await service.VerifyAsync()).Findings.Select(finding => finding.Text.Split(' ')[2]));
    }

    [Fact]
    public async Task Run_TriggerDropped_EndsWith1()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using (var db = trail.Database.Open())
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"AuditRecord_Delete\"");

        Assert.Equal(1, await global::ServiceDefaults.ServiceRunner.RunServiceAsync(AuditApp.Build(trail.Database), ["verify"]));
    }
}
