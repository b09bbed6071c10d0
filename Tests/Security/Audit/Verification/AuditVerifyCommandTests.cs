using System.Text.Json;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Security.Audit;
using Security.Audit.Verification;
using ServiceDefaults;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Verification;

/// <summary><c>verify</c> as a command and as an address.</summary>
public sealed class AuditVerifyCommandTests
{
    [Fact]
    public async Task Run_SoundTrail_EndsWith0()
    {
        await using var trail = await SealedTrail.CreateAsync(Tests.Support.DatabaseProvider.Sqlite);

        Assert.Equal(0, await RunAsync(trail.Database, "verify"));
    }

    [Fact]
    public async Task Run_ChangedRow_EndsWith1AndNamesTheFirstBrokenBlock()
    {
        await using var trail = await SealedTrail.CreateAsync(Tests.Support.DatabaseProvider.Sqlite);
        await trail.Database.TamperAsync(db => db.Set<AuditRecord>().Where(row => row.Id == trail.Ids[6]).ExecuteUpdateAsync(row => row.SetProperty(one => one.Reason, "another")));

        var code = await trail.Service.Services.GetServices<IServiceCommand>().Single(command => command.Name == "verify").RunAsync([]);

        Assert.Equal(1, code);
        Assert.Contains(trail.Service.Log.All, line => line is { Level: LogLevel.Critical, Id: 3131 });
        Assert.Contains(trail.Service.Log.All, line => line.Text.Contains("first broken block of the chain 'S.1' is 2", StringComparison.Ordinal));
        // The sealer's own question at its start, and that of the command.
        Assert.Equal(2, trail.Service.Messages.Of<AuditHeadsRequested>().Count(message => message.Service == AuditService.Name));
    }

    [Fact]
    public async Task Run_WithTheHeadsOfAPeer_FindsTheCutTail()
    {
        await using var trail = await SealedTrail.CreateAsync(Tests.Support.DatabaseProvider.Sqlite);
        using var folder = new TemporaryFolder();
        var (file, broken) = (folder.Combine("heads.json"), folder.Combine("broken.json"));
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(trail.PeerHeads, StrictJson.Options));
        await File.WriteAllTextAsync(broken, "[{\"service\":\"cdms-uat\",\"studyOid\":\"S.1\",\"number\":1,\"hash\":\"sha256:1\",\"sealedAt\":\"2026-03-14T09:00:00Z\"}]");
        Assert.Equal(0, await RunAsync(trail.Database, "verify", "--peer-heads", file));
        await trail.Database.TamperAsync(async db =>
        {
            await db.Set<global::Security.Audit.Sealing.AuditBlock>().Where(block => block.StudyOid == SealedTrail.Study && block.Number == 3).ExecuteDeleteAsync();
            await db.Set<AuditRecord>().Where(row => trail.Ids.Skip(10).Contains(row.Id)).ExecuteDeleteAsync();
        });

        Assert.Equal(0, await RunAsync(trail.Database, "verify"));
        Assert.Equal(1, await RunAsync(trail.Database, "verify", "--peer-heads", file));
        Assert.Equal(2, await RunAsync(trail.Database, "verify", "--peer-heads", broken));
        Assert.Equal(2, await RunAsync(trail.Database, "verify", "--peer-heads", folder.Combine("missing.json")));
        Assert.Equal(2, await RunAsync(trail.Database, "verify", "--peers"));
    }

    [Fact]
    public async Task Verify_OverTheApi_TakesTheHeadsThatTheOtherServiceGives()
    {
        await using var trail = await SealedTrail.CreateAsync(Tests.Support.DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(trail.Database);
        const string user = "a.dit;Person;auditor";

        var intact = await app.GetAsync(user, "/api/audit/verification");
        var forged = trail.PeerHeads.Select(head => head with { Hash = $"sha256:{new string('0', 64)}" }).ToArray();
        var (status, broken) = await app.PostAsync(user, "/api/audit/verification", new { heads = forged });
        var (refused, _) = await app.PostAsync(user, "/api/audit/verification", new { heads = new[] { forged[0] with { Hash = "none" } } });

        Assert.True(intact.GetProperty("isIntact").GetBoolean());
        Assert.Equal((200, 400), (status, refused));
        Assert.Equal(["S.1", "S.2"], broken.GetProperty("firstBroken").EnumerateArray().Select(one => one.GetProperty("studyOid").GetString()));
        Assert.All(broken.GetProperty("findings").EnumerateArray(), finding => Assert.Equal(nameof(AuditFindingKind.ChainRewritten), finding.GetProperty("kind").GetString()));
    }

    private static Task<int> RunAsync(AuditDatabase database, params string[] args) => AuditApp.Build(database).RunServiceAsync(args);
}
