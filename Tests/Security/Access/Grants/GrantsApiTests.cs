using System.Net;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using Security.Audit;
using Tests.Security.Access.Support;
using Tests.Support;

namespace Tests.Security.Access.Grants;

/// <summary>Roles are given and taken with a reason, by somebody else, and never forgotten.</summary>
public class GrantsApiTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task GrantAndRevoke_ByAnAdministrator_AreKeptWithWhoWhenAndWhy(DatabaseProvider provider)
    {
        await using var app = await AccessApp.StartAsync(provider);
        using var admin = app.CreateClient("admin", "administrator");

        var granted = await AccessApp.JsonAsync(
            await app.PostAsync(admin, "/api/accounts/h.kim/grants", new { role = "designer", studyOid = "S.1", reason = "New designer." }), HttpStatusCode.Created);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await AccessApp.JsonAsync(await app.PostAsync(admin, $"/api/accounts/h.kim/grants/{granted.GetProperty("id")}/revoke", new { reason = "Left the team." }), HttpStatusCode.OK);

        var row = await app.ReadAsync(db => db.Set<AccessGrant>().SingleAsync());
        Assert.Equal(("h.kim", "designer", "S.1", "admin", "New designer."), (row.SubjectId, row.Role, row.StudyOid, row.GrantedBy, row.Reason));
        Assert.Equal((app.Clock.GetUtcNow(), "admin", "Left the team."), (row.RevokedAt, row.RevokedBy, row.RevokeReason));
        var notes = await app.ReadAsync(db => db.Set<AuditRecord>().OrderBy(record => record.Id).ToListAsync());
        Assert.Equal(
            [("role-granted", "admin", "Account h.kim", "S.1", "New designer."), ("role-revoked", "admin", "Account h.kim", "S.1", "Left the team.")],
            notes.Select(note => (note.Action, note.ActorId, note.Subjects, note.StudyOid, note.Reason!)));
    }

    [Fact]
    public async Task Revoke_Grant_CountsAtOnceOnThisReplica()
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");
        var reader = (IGrantReader)app.Services.GetService(typeof(IGrantReader))!;

        Assert.Empty(await reader.ReadAsync("h.kim", TestContext.Current.CancellationToken));
        var id = await GrantAsync(app, admin, "h.kim", "designer");
        Assert.Equal([new Grant("designer")], await reader.ReadAsync("h.kim", TestContext.Current.CancellationToken));
        await AccessApp.JsonAsync(await app.PostAsync(admin, $"/api/accounts/h.kim/grants/{id}/revoke", new { reason = "Left." }), HttpStatusCode.OK);

        Assert.Empty(await reader.ReadAsync("h.kim", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("ADMIN")]
    public async Task Grant_ToOneself_IsRefused(string subjectId)
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");

        using var answer = await app.PostAsync(admin, $"/api/accounts/{subjectId}/grants", new { role = "designer", reason = "I need it." });

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Forbidden, "own-access");
        Assert.False(await app.ReadAsync(db => db.Set<AccessGrant>().AnyAsync()));
    }

    [Theory]
    [InlineData("""{"role":"designer","reason":" "}""", "bad-reason")]
    [InlineData("""{"role":"designer","reason":"a\u0000b"}""", "bad-reason")]
    [InlineData("""{"role":"king","reason":"r"}""", "unknown-role")]
    [InlineData("""{"role":"designer","siteOid":"SITE.1","reason":"r"}""", "site-without-study")]
    [InlineData("""{"role":"monitor","reason":"r"}""", "study-missing")]
    [InlineData("""{"role":"monitor","studyOid":"S.1","reason":"r"}""", "site-missing")]
    [InlineData("""{"role":"designer","studyOid":"","reason":"r"}""", "bad-name")]
    public async Task Grant_ThatCannotBe_IsRefusedWithTheCause(string body, string code)
    {
        await using var app = await AccessApp.StartAsync(hasSites: true);
        using var admin = app.CreateClient("admin", "administrator");

        using var answer = await admin.PostAsync("/api/accounts/h.kim/grants", new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);

        await AccessApp.ProblemAsync(answer, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Grant_SiteRoleWhereThereAreNoSites_NeedsTheStudyAlone()
    {
        await using var app = await AccessApp.StartAsync(hasSites: false);
        using var admin = app.CreateClient("admin", "administrator");

        await AccessApp.JsonAsync(await app.PostAsync(admin, "/api/accounts/h.kim/grants", new { role = "monitor", studyOid = "S.1", reason = "r" }), HttpStatusCode.Created);
    }

    [Fact]
    public async Task Grant_GivenTwice_IsAConflict()
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator");
        await GrantAsync(app, admin, "h.kim", "designer");

        using var answer = await app.PostAsync(admin, "/api/accounts/h.kim/grants", new { role = "designer", reason = "again" });

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Conflict, "already-granted");
    }

    private static async Task<long> GrantAsync(AccessApp app, HttpClient admin, string subjectId, string role) =>
        (await AccessApp.JsonAsync(await app.PostAsync(admin, $"/api/accounts/{subjectId}/grants", new { role, reason = "r" }), HttpStatusCode.Created)).GetProperty("id").GetInt64();
}
