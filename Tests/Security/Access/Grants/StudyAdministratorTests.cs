using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using Tests.Security.Access.Support;

namespace Tests.Security.Access.Grants;

/// <summary>An administrator of one study gives rights in that study alone.</summary>
public class StudyAdministratorTests
{
    [Theory]
    [InlineData("""{"role":"designer","studyOid":"S.1","reason":"r"}""", HttpStatusCode.Created)]
    [InlineData("""{"role":"designer","studyOid":"S.2","reason":"r"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"role":"administrator","reason":"r"}""", HttpStatusCode.Forbidden)]
    public async Task Grant_ByAStudysAdministrator_StaysInTheStudy(string body, HttpStatusCode expected)
    {
        await using var app = await AccessApp.StartAsync();
        using var admin = app.CreateClient("admin", "administrator@S.1");

        using var answer = await admin.PostAsync("/api/accounts/h.kim/grants", new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected == HttpStatusCode.Created, await app.ReadAsync(db => db.Set<AccessGrant>().AnyAsync()));
    }

    [Fact]
    public async Task Grants_OfOtherStudies_AreUnknownToAStudysAdministrator()
    {
        await using var app = await AccessApp.StartAsync();
        var foreign = await AddAsync(app, "h.kim", new Grant("designer", "S.2"));
        await AddAsync(app, "h.kim", new Grant("publisher", "S.1"));
        using var admin = app.CreateClient("admin", "administrator@S.1");

        var list = await admin.GetFromJsonAsync<JsonElement>("/api/accounts/h.kim/grants", TestContext.Current.CancellationToken);
        using var revocation = await app.PostAsync(admin, $"/api/accounts/h.kim/grants/{foreign}/revoke", new { reason = "r" });

        Assert.Equal(["publisher"], list.GetProperty("grants").EnumerateArray().Select(grant => grant.GetProperty("role").GetString()));
        await AccessApp.ProblemAsync(revocation, HttpStatusCode.NotFound, "unknown-grant");
    }

    [Theory]
    [InlineData("auditor")]
    [InlineData("designer")]
    public async Task Grants_AskedForByOthers_AreRefused(string role)
    {
        await using var app = await AccessApp.StartAsync();

        using var answer = await app.CreateClient("h.kim", role).GetAsync("/api/accounts/h.kim/grants", TestContext.Current.CancellationToken);

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Forbidden, "not-permitted");
    }

    private static Task<long> AddAsync(AccessApp app, string subjectId, Grant grant) => app.ReadAsync(async db =>
    {
        using (Acting.Begin(new Act { Actor = Actor.OfService("test") }))
            ((IGrantWriter)app.Services.GetService(typeof(IGrantWriter))!).Add(db, subjectId, grant, "At start.");
        await db.SaveChangesAsync();
        return db.ChangeTracker.Entries<AccessGrant>().Single().Entity.Id;
    });
}
