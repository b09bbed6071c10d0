using Security;
using Security.Access;
using Tests.Security.Access.Support;
using Tests.Support;

namespace Tests.Security.Access.Grants;

/// <summary>What is remembered of grants is at most ten seconds old.</summary>
public class GrantReaderTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Read_GrantOfAnotherReplica_IsSeenWithinTenSeconds(DatabaseProvider provider)
    {
        await using var app = await AccessApp.StartAsync(provider);
        var reader = (GrantReader)app.Services.GetService(typeof(GrantReader))!;
        Assert.InRange(GrantReader.Lifetime, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.Empty(await reader.ReadAsync("h.kim", TestContext.Current.CancellationToken));

        await AddElsewhereAsync(app, "h.kim", new Grant(Roles.Monitor, "S/1 @", "SITE.1"));

        Assert.Empty(await reader.ReadAsync("h.kim", TestContext.Current.CancellationToken));
        app.Clock.Advance(GrantReader.Lifetime);
        Assert.Equal([new Grant(Roles.Monitor, "S/1 @", "SITE.1")], await reader.ReadAsync("h.kim", TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Read_SubjectThatDiffersInCapitals_IsSomebodyElse(DatabaseProvider provider)
    {
        await using var app = await AccessApp.StartAsync(provider);
        await AddElsewhereAsync(app, "aB3", new Grant(Roles.Designer));

        Assert.Empty(await ((IGrantReader)app.Services.GetService(typeof(IGrantReader))!).ReadAsync("Ab3", TestContext.Current.CancellationToken));
    }

    /// <summary>Without the reader of this replica, which then cannot know.</summary>
    private static Task<int> AddElsewhereAsync(AccessApp app, string subjectId, Grant grant) => app.ReadAsync(async db =>
    {
        using (Acting.Begin(new Act { Actor = Actor.OfService("other") }))
            new GrantWriter(app.Clock).Add(db, subjectId, grant, "At start.");
        return await db.SaveChangesAsync();
    });
}
