using System.Net;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using Tests.Security.Access.Support;
using Tests.Support;

namespace Tests.Security.Access.Grants;

/// <summary>A service keeps its last administrator, also when several leave at the same moment.</summary>
public class LastAdministratorTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Revoke_AdministratorsAtTheSameMoment_LeavesOne(DatabaseProvider provider)
    {
        await using var app = await AccessApp.StartAsync(provider);
        var names = Enumerable.Range(1, 4).Select(number => $"admin-{number}").ToArray();
        var ids = await AddAsync(app, names.Select(name => (name, new Grant(Roles.Administrator))));
        using var client = app.CreateClient("root", "administrator");

        var answers = await Task.WhenAll(names.Zip(ids, (name, id) => app.PostAsync(client, $"/api/accounts/{name}/grants/{id}/revoke", new { reason = "Leaves." })));

        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        await AccessApp.ProblemAsync(answers.Single(answer => answer.StatusCode != HttpStatusCode.OK), HttpStatusCode.Conflict, "last-administrator");
        Assert.Equal(1, await app.ReadAsync(db => db.Set<AccessGrant>().CountAsync(grant => grant.RevokedAt == null)));
    }

    [Fact]
    public async Task Revoke_OneStudysAdministrator_DoesNotCountAsTheLast()
    {
        await using var app = await AccessApp.StartAsync();
        var ids = await AddAsync(app, [("one", new Grant(Roles.Administrator, "S.1")), ("all", new Grant(Roles.Administrator))]);
        using var client = app.CreateClient("root", "administrator");

        using var one = await app.PostAsync(client, $"/api/accounts/one/grants/{ids[0]}/revoke", new { reason = "Leaves." });
        using var all = await app.PostAsync(client, $"/api/accounts/all/grants/{ids[1]}/revoke", new { reason = "Leaves." });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (one.StatusCode, all.StatusCode));
    }

    private static Task<long[]> AddAsync(AccessApp app, IEnumerable<(string SubjectId, Grant Grant)> grants) => app.ReadAsync(async db =>
    {
        var writer = (GrantWriter)app.Services.GetService(typeof(GrantWriter))!;
        using (Acting.Begin(new Act { Actor = Actor.OfService("test") }))
        {
            var rows = grants.Select(grant => writer.Write(db, grant.SubjectId, grant.Grant, "At start.")).ToArray();
            await db.SaveChangesAsync();
            return rows.Select(row => row.Id).ToArray();
        }
    });
}
