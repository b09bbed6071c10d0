using System.Net;
using Microsoft.EntityFrameworkCore;
using Security.Audit.Redaction;
using Security.Audit.Verification;
using Tests.Security.Audit.Support;
using Tests.Support;

namespace Tests.Security.Audit.Redaction;

/// <summary>Personal data entered by mistake: two people replace the payload, and everything else stays.</summary>
public sealed class RedactionTests
{
    private const string One = "h.kim;Person;administrator", Two = "n.novak;Person;data-manager", Program = "etl;Program;administrator";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Approve_ByASecondPerson_ReplacesThePayloadAndKeepsTheChain(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        await using var app = await AuditApp.StartAsync(trail.Database);
        var before = await trail.Database.ReadAsync(trail.Ids[6]);
        var (requested, redaction) = await RequestAsync(app, One, before.Id);

        var (approved, _) = await app.PostAsync(Two, $"/api/audit/redactions/{redaction}/approval");

        Assert.Equal((201, 200), (requested, approved));
        var after = await trail.Database.ReadAsync(before.Id);
        Assert.Equal($"\"Redacted by two people: redaction {redaction}\"", after.Payload);
        Assert.Equal(before.PayloadHash, after.PayloadHash);
        await trail.Service.SealAsync();
        var report = await trail.Service.VerifyAsync(trail.PeerHeads);
        Assert.Empty(report.Findings);
        // The request, the approval and the note.
        Assert.Equal(24, report.Records);
    }

    [Fact]
    public async Task Approve_ByASecondPerson_IsItselfARowOfTheTrail()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(trail.Database);
        var (_, redaction) = await RequestAsync(app, One, trail.Ids[6]);
        await app.PostAsync(Two, $"/api/audit/redactions/{redaction}/approval");

        var note = (await app.GetAsync(One, "/api/audit?action=audit-redacted")).GetProperty("items").EnumerateArray().Single();

        Assert.Equal("n.novak", note.GetProperty("actorId").GetString());
        Assert.Equal([$"AuditRecord {trail.Ids[6]}", $"AuditRedaction {redaction}"], note.GetProperty("subjects").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("A name in the comment", note.GetProperty("payload").GetProperty("reason").GetString());
        Assert.Equal("h.kim", note.GetProperty("payload").GetProperty("requestedBy").GetString());
    }

    [Theory]
    [InlineData("h.kim;Person;administrator", 409)]
    [InlineData("H.Kim;Person;administrator", 409)]
    [InlineData("etl;Program;administrator", 403)]
    [InlineData("n.novak;Person;data-manager@S.2", 404)]
    [InlineData("n.novak;Person;auditor", 403)]
    public async Task Approve_ByWhoMayNot_IsRefusedAndReplacesNothing(string user, int status)
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(trail.Database);
        var (_, redaction) = await RequestAsync(app, One, trail.Ids[6]);
        var before = await trail.Database.ReadAsync(trail.Ids[6]);

        var (answered, _) = await app.PostAsync(user, $"/api/audit/redactions/{redaction}/approval");

        Assert.Equal(status, answered);
        Assert.Equal(before.Payload, (await trail.Database.ReadAsync(trail.Ids[6])).Payload);
    }

    [Fact]
    public async Task Request_ByAProgramTwiceOrWithoutReason_IsRefused()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(trail.Database);

        Assert.Equal(403, (await RequestAsync(app, Program, trail.Ids[0])).Status);
        Assert.Equal(400, (await app.PostAsync(One, "/api/audit/redactions", new { recordId = trail.Ids[0], reason = " " })).Status);
        Assert.Equal(404, (await RequestAsync(app, One, 999)).Status);
        var (_, redaction) = await RequestAsync(app, One, trail.Ids[0]);
        Assert.Equal(409, (await RequestAsync(app, Two, trail.Ids[0])).Status);
        Assert.Equal(200, (await app.PostAsync(Two, $"/api/audit/redactions/{redaction}/approval")).Status);
        Assert.Equal(409, (await app.PostAsync(Two, $"/api/audit/redactions/{redaction}/approval")).Status);
        Assert.Equal(1, (await app.GetAsync(One, "/api/audit/redactions")).GetProperty("total").GetInt32());
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Replace_WithoutASecondPerson_IsRefusedByTheDatabase(DatabaseProvider provider)
    {
        await using var trail = await SealedTrail.CreateAsync(provider);
        await using var db = trail.Database.Open();
        var redaction = new AuditRedaction { RecordId = trail.Ids[6], Reason = "alone", RequestedById = "h.kim", RequestedByName = "Hana Kim", RequestedAt = AuditRows.Start };
        db.Add(redaction);
        await db.SaveChangesAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => db.ReplacePayloadAsync(redaction, TestContext.Current.CancellationToken));
        await db.Set<AuditRedaction>().ExecuteUpdateAsync(row => row.SetProperty(one => one.ApprovedById, "h.kim"));
        await Assert.ThrowsAnyAsync<Exception>(() => db.ReplacePayloadAsync(redaction, TestContext.Current.CancellationToken));

        Assert.True((await trail.Service.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Verify_RedactionThatTheTrailDoesNotKnow_IsAChangedPayload()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using var db = trail.Database.Open();
        var redaction = new AuditRedaction { RecordId = trail.Ids[6], Reason = "forged", RequestedById = "h.kim", RequestedByName = "Hana Kim", RequestedAt = AuditRows.Start };
        db.Add(redaction);
        await db.SaveChangesAsync();
        await db.Set<AuditRedaction>().ExecuteUpdateAsync(row => row.SetProperty(one => one.ApprovedById, "n.novak"));

        await db.ReplacePayloadAsync(redaction, TestContext.Current.CancellationToken);

        Assert.Equal(AuditFindingKind.PayloadChanged, Assert.Single((await trail.Service.VerifyAsync()).Findings).Kind);
    }

    [Fact]
    public async Task Request_WithoutTheRight_IsForbidden()
    {
        await using var trail = await SealedTrail.CreateAsync(DatabaseProvider.Sqlite);
        await using var app = await AuditApp.StartAsync(trail.Database);

        using var designer = app.ClientOf("d.sign;Person;designer");
        using var answer = await designer.PostAsync("/api/audit/redactions", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<(int Status, long Id)> RequestAsync(AuditApp app, string user, long recordId)
    {
        var (status, body) = await app.PostAsync(user, "/api/audit/redactions", new { recordId, reason = "A name in the comment" });
        return (status, status == 201 ? body.GetProperty("id").GetInt64() : 0);
    }
}
