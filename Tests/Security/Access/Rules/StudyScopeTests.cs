using Microsoft.EntityFrameworkCore;
using Security;
using Tests.Security.Access.Support;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Access.Rules;

/// <summary>Lists show the studies of the user's grants.</summary>
public class StudyScopeTests
{
    [Theory]
    [InlineData("designer", null)]
    [InlineData("designer@S.2 auditor@S.1", "S.1 S.2")]
    // Only grants that satisfy the policy count.
    [InlineData("designer@S.2 site-staff@S.1@SITE.1 administrator@S.3", "S.2 S.3")]
    [InlineData("publisher site-staff@S.1@SITE.1", null)]
    [InlineData("monitor@S.1@SITE.1 monitor@S.1@SITE.2", "S.1")]
    [InlineData("site-staff@S.1@SITE.1", "")]
    public void Of_GrantsOfAUser_GivesTheStudiesThatTheyLetRead(string grants, string? expected) =>
        Assert.Equal(expected, StudyScope.Of(TestUsers.Person(grants.Split(' ')), Policies.ReadStudies) is { } studies ? string.Join(' ', studies) : null);

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Within_SomeStudies_LeavesTheirRowsAlone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var db = new SecurityDbContext(SecurityDbContext.Options(database));
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        foreach (var studyOid in new[] { "S.1", "s.1", "S.2", "S.3" })
            db.Add(new SecurityDbContext.Thing { StudyOid = studyOid });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        async Task<List<string>> ReadAsync(IReadOnlyList<string>? studies) =>
            await db.Things.Within(studies, thing => thing.StudyOid).OrderBy(thing => thing.Id).Select(thing => thing.StudyOid).ToListAsync();

        Assert.Equal(["S.1", "S.3"], await ReadAsync(["S.1", "S.3"]));
        Assert.Equal(["S.1", "s.1", "S.2", "S.3"], await ReadAsync(null));
        Assert.Empty(await ReadAsync([]));
    }
}
